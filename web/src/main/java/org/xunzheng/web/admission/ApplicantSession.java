package org.xunzheng.web.admission;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.admission.ApplyOnline;
import org.xunzheng.web.layout.Told;

/** Which application somebody without an account has opened; forgotten when the server's session is over. */
@RequestScoped
class ApplicantSession {

    /** Any node can read it after a fail-over. */
    private static final String APPLICATION = "org.xunzheng.application";

    private HttpServletRequest request;
    private Told told;

    protected ApplicantSession() {}

    @Inject
    ApplicantSession(HttpServletRequest request, Told told) {
        this.request = request;
        this.told = told;
    }

    void begin(UUID application) {
        HttpSession held = request.getSession(true);
        // A session id that somebody planted before is worth nothing after it.
        request.changeSessionId();
        held.setAttribute(APPLICATION, application.toString());
    }

    /** Keeps what the applicant has to write down for the next page; says its key. */
    String tell(ApplyOnline.Receipt receipt) {
        return told.keep(receipt.reference(), receipt.secret());
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
