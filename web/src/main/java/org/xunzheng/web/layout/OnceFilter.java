package org.xunzheng.web.layout;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A form that is sent a second time, as it was and from the same view, is answered as the first time: a double click
 * does a step once, and leads to where the step led. What was refused, or was changed in between, is a step of its own.
 * Forms with files are not looked at: their content is read once, by the step itself.
 */
public class OnceFilter extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final String VIEW = "jakarta.faces.ViewState";
    private static final String ANSWERS = OnceFilter.class.getName();
    private static final int REMEMBERED = 32;

    private final transient Map<String, CompletableFuture<Optional<Answer>>> underWay = new ConcurrentHashMap<>();

    /** Where a step led, and the cookies that say there what was done. */
    private record Answer(String location, ArrayList<Cookie> cookies) implements Serializable {

        void send(HttpServletResponse response) throws IOException {
            cookies.forEach(response::addCookie);
            response.sendRedirect(location);
        }
    }

    /** The answers of a session, the latest ones. */
    private static final class Answers extends LinkedHashMap<String, Answer> {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
            return size() > REMEMBERED;
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        if (session == null || !isStep(request)) {
            chain.doFilter(request, response);
            return;
        }
        String step = session.getId() + fingerprint(request);
        CompletableFuture<Optional<Answer>> own = new CompletableFuture<>();
        CompletableFuture<Optional<Answer>> first = underWay.putIfAbsent(step, own);
        if (first != null) {
            Optional<Answer> before = first.join();
            if (before.isPresent()) {
                before.get().send(response);
            } else {
                // What was refused is asked anew, one after the other.
                doFilter(request, response, chain);
            }
            return;
        }
        Optional<Answer> answer = Optional.empty();
        try {
            answer = remembered(session, step);
            answer = answer(answer, request, response, chain);
        } finally {
            underWay.remove(step);
            own.complete(answer);
        }
    }

    /** Answers as before, or takes the step if there is no answer yet. */
    private static Optional<Answer> answer(
            Optional<Answer> before, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (before.isPresent()) {
            before.get().send(response);
            return before;
        }
        Led led = new Led(response);
        chain.doFilter(request, led);
        Optional<Answer> answer = led.answer();
        HttpSession after = request.getSession(false);
        if (answer.isPresent() && after != null) {
            remember(after, after.getId() + fingerprint(request), answer.get());
        }
        return answer;
    }

    private static boolean isStep(HttpServletRequest request) {
        String type = request.getContentType();
        return "POST".equals(request.getMethod())
                && type != null
                && type.startsWith("application/x-www-form-urlencoded")
                && request.getHeader("Faces-Request") == null
                && request.getParameter(VIEW) != null
                && !"stateless".equals(request.getParameter(VIEW));
    }

    private static Optional<Answer> remembered(HttpSession session, String step) {
        synchronized (session) {
            return session.getAttribute(ANSWERS) instanceof Answers answers
                    ? Optional.ofNullable(answers.get(step))
                    : Optional.empty();
        }
    }

    private static void remember(HttpSession session, String step, Answer answer) {
        synchronized (session) {
            // A new one each time: another request may read the one before, and other nodes are told of what is set.
            Answers answers = new Answers();
            if (session.getAttribute(ANSWERS) instanceof Answers before) {
                answers.putAll(before);
            }
            answers.put(step, answer);
            session.setAttribute(ANSWERS, answers);
        }
    }

    /** What was sent, and where to. */
    private static String fingerprint(HttpServletRequest request) {
        StringBuilder sent =
                new StringBuilder(request.getRequestURI()).append('?').append(request.getQueryString());
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            sent.append('\n').append(name);
            for (String value : values) {
                sent.append('\0').append(value.length()).append('=').append(value);
            }
        });
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(sent.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Notes where an answer leads. */
    private static final class Led extends HttpServletResponseWrapper {

        private final List<Cookie> cookies = new ArrayList<>();
        private String location;

        Led(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addCookie(Cookie cookie) {
            cookies.add(cookie);
            super.addCookie(cookie);
        }

        @Override
        public void sendRedirect(String where) throws IOException {
            location = where;
            super.sendRedirect(where);
        }

        Optional<Answer> answer() {
            return Optional.ofNullable(location).map(where -> new Answer(where, new ArrayList<>(cookies)));
        }
    }
}
