package org.xunzheng.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunzheng.domain.account.Accounts;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.administration.GiveKeys;
import org.xunzheng.domain.administration.ServiceKey;
import org.xunzheng.domain.administration.Sessions;
import org.xunzheng.domain.administration.Stage;
import org.xunzheng.web.problem.DatabaseAway;
import org.xunzheng.web.problem.PageErrors;

/**
 * Signs the caller in again on every request: on screens by the session, which any node can read after a fail-over and which
 * its owner can end from elsewhere; on REST by a service key. A session opens REST for reading only, so that no other site
 * can make a browser change anything there. A session whose sign-in is not over leads to the page of the next step.
 */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {

    /** The request's attribute that holds the service key that it came with. */
    public static final String KEY = "org.xunzheng.key";

    private static final String REST = "/api/";
    private static final String BEARER = "Bearer ";

    private final CurrentSession session;
    private final GiveKeys keys;
    private final Accounts accounts;

    @Inject
    SessionMechanism(CurrentSession session, GiveKeys keys, Accounts accounts) {
        this.session = session;
        this.keys = keys;
        this.accounts = accounts;
    }

    protected SessionMechanism() {
        this(null, null, null);
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        boolean isRest = path.startsWith(REST);
        try {
            return signedIn(path, isRest, request, response, context);
        } catch (RuntimeException e) {
            if (!DatabaseAway.isBehind(e)) {
                throw e;
            }
            return unavailable(isRest, request, response);
        }
    }

    private static AuthenticationStatus unavailable(
            boolean isRest, HttpServletRequest request, HttpServletResponse response) {
        try {
            if (isRest) {
                DatabaseAway.answer(request, response);
            } else {
                PageErrors.unavailable(response);
            }
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AuthenticationStatus signedIn(
            String path,
            boolean isRest,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context) {
        if (isRest && request.getHeader("Authorization") != null) {
            return key(request, context);
        }
        if (path.startsWith("/jakarta.faces.resource/")) {
            return context.doNothing();
        }
        boolean sessionCounts = !isRest || Set.of("GET", "HEAD").contains(request.getMethod());
        Optional<Stage> stage = sessionCounts ? session.stage() : Optional.empty();
        if (stage.filter(Stage.OPEN::equals).isPresent()) {
            Sessions.Standing standing = session.standing().orElseThrow();
            return context.notifyContainerAboutLogin(standing.login(), groups(standing.posts()));
        }
        if (isRest || !PageAccess.isPage(path) || PageAccess.isPublic(path)) {
            return context.doNothing();
        }
        String page = stage.map(SessionMechanism::page).orElse("/login.xhtml");
        String address = request.getContextPath() + page + returnTo(request, path);
        return "partial/ajax".equals(request.getHeader("Faces-Request"))
                ? redirectScript(response, address)
                : context.redirect(address);
    }

    /** The page of the next step of a sign-in. */
    public static String page(Stage stage) {
        return switch (stage) {
            case CODE -> "/signin/code.xhtml";
            case ENROLMENT -> "/signin/codes.xhtml";
            case PASSWORD -> "/signin/password.xhtml";
            case OPEN -> "/index.xhtml";
        };
    }

    /** What is no key in force is no sign-in; the resource then answers 401. */
    private AuthenticationStatus key(HttpServletRequest request, HttpMessageContext context) {
        String header = request.getHeader("Authorization");
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return context.doNothing();
        }
        Optional<ServiceKey> key = keys.read(header.substring(BEARER.length()).strip());
        Optional<Caller> caller = key.flatMap(k -> accounts.caller(k.account()));
        if (caller.isEmpty()) {
            return context.doNothing();
        }
        request.setAttribute(KEY, key.get());
        return context.notifyContainerAboutLogin(
                caller.get().login(), groups(caller.get().posts()));
    }

    /** A page's script takes a redirect for the answer itself; Faces has a form of its own for it. */
    private static AuthenticationStatus redirectScript(HttpServletResponse response, String address) {
        response.setContentType("text/xml");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            response.getWriter()
                    .write("<partial-response><redirect url=\"" + address + "\"></redirect></partial-response>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** Where to go after signing in: only pages can be returned to, and only within this application. */
    private static String returnTo(HttpServletRequest request, String path) {
        if (path.equals("/")) {
            return "";
        }
        String query = request.getQueryString() == null || AddressQuery.hasIdNumber(request.getQueryString())
                ? ""
                : "?" + request.getQueryString();
        return "?to=" + URLEncoder.encode(path + query, StandardCharsets.UTF_8);
    }

    private static Set<String> groups(Collection<Post> posts) {
        return posts.stream().map(Post::role).collect(Collectors.toSet());
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        HttpSession held = request.getSession(false);
        if (held != null) {
            held.invalidate();
        }
        context.cleanClientSubject();
    }
}
