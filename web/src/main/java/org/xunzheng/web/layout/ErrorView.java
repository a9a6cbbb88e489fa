package org.xunzheng.web.layout;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.primefaces.csp.CspException;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.rule.Busy;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.web.problem.DatabaseAway;

/** The page that says what went wrong and where to go on; its status says it to programs. */
@Named
@RequestScoped
public class ErrorView {

    private static final Map<Integer, Kind> BY_STATUS =
            Map.of(403, Kind.NOT_PERMITTED, 404, Kind.NOT_FOUND, 429, Kind.TOO_MANY, 503, Kind.UNAVAILABLE);

    private final HttpServletRequest request;
    private Kind kind;

    /** What can have gone wrong. */
    public enum Kind {
        NOT_FOUND(404),
        NOT_PERMITTED(403),
        EXPIRED(409),
        TOO_MANY(429),
        BUSY(503),
        UNAVAILABLE(503),
        INTERNAL(500);

        private final int status;

        Kind(int status) {
            this.status = status;
        }
    }

    protected ErrorView() {
        this(null);
    }

    @Inject
    ErrorView(HttpServletRequest request) {
        this.request = request;
    }

    @PostConstruct
    void read() {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (thrown instanceof NotFound) {
            kind = Kind.NOT_FOUND;
        } else if (thrown instanceof NotPermitted) {
            kind = Kind.NOT_PERMITTED;
        } else if (thrown instanceof ViewExpiredException || thrown instanceof CspException) {
            // A form without the nonce of its page is of a page that is over, or of none of ours.
            kind = Kind.EXPIRED;
        } else if (thrown instanceof Busy) {
            kind = Kind.BUSY;
        } else if (thrown instanceof Throwable cause && DatabaseAway.isBehind(cause)) {
            kind = Kind.UNAVAILABLE;
        } else if (thrown == null && status == null) {
            // Somebody asks for this very page.
            kind = Kind.NOT_FOUND;
        } else {
            kind = thrown == null ? BY_STATUS.getOrDefault(status, Kind.INTERNAL) : Kind.INTERNAL;
        }
        HttpServletResponse response = Faces.getResponse();
        if (!response.isCommitted() && !Faces.isAjaxRequest()) {
            response.setStatus(kind.status);
            if (kind.status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
                Duration wait = thrown instanceof Busy busy ? busy.getWait() : DatabaseAway.WAIT;
                response.setHeader("Retry-After", String.valueOf(wait.toSeconds()));
            }
        }
    }

    public Kind getKind() {
        return kind;
    }
}
