package org.xunzheng.web.admission;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;

/** Which application somebody without an account has opened; forgotten when the server's session is over. */
@RequestScoped
class ApplicantSession {

    /** Any node can read it after a fail-over. */
    private static final String APPLICATION = "org.xunzheng.application";

    private HttpServletRequest request;

    protected ApplicantSession() {}

    @Inject
    ApplicantSession(HttpServletRequest request) {
        this.request = request;
    }

    void begin(UUID application) {
        HttpSession held = request.getSession(true);
        // A session id that somebody planted before is worth nothing after it.
        request.changeSessionId();
        held.setAttribute(APPLICATION, application.toString());
    }

    Optional<UUID> application() {
        HttpSession held = request.getSession(false);
        return held != null && held.getAttribute(APPLICATION) instanceof String id
                ? Optional.of(UUID.fromString(id))
                : Optional.empty();
    }

    void end() {
        HttpSession held = request.getSession(false);
        if (held != null) {
            held.removeAttribute(APPLICATION);
        }
    }
}
