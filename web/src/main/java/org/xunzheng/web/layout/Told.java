package org.xunzheng.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What is told once, such as a first password, on the page behind the step that made it: loading that page again tells it again, for
 * some minutes and in this session alone. It is stored nowhere else.
 */
@Named
@RequestScoped
public class Told {

    /** Enough to write it down or to print it. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private HttpServletRequest request;
    private Clock clock;

    protected Told() {}

    @Inject
    Told(HttpServletRequest request, Clock clock) {
        this.request = request;
        this.clock = clock;
    }

    private record Words(String key, ArrayList<String> words, Instant until) implements Serializable {}

    /** Keeps the words, the newest alone, and says the key under which the next page finds them. */
    public String keep(String... words) {
        Words kept = new Words(
                UUID.randomUUID().toString(),
                new ArrayList<>(List.of(words)),
                clock.instant().plus(KEPT));
        request.getSession(true).setAttribute(Told.class.getName(), kept);
        return kept.key;
    }

    /** The words that the page's address names; none once they are forgotten. */
    public List<String> getWords() {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(Told.class.getName()) instanceof Words kept)) {
            return List.of();
        }
        if (clock.instant().isAfter(kept.until)) {
            session.removeAttribute(Told.class.getName());
            return List.of();
        }
        return kept.key.equals(request.getParameter("told")) ? kept.words : List.of();
    }
}
