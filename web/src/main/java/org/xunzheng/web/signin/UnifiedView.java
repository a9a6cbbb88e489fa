package org.xunzheng.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.xunzheng.web.layout.Notices;

/** Sends a person to the unified identity, and takes its answer. */
@Named
@RequestScoped
public class UnifiedView {

    private static final String KEPT = "org.xunzheng.unified.";

    private UnifiedIdentity identity;
    private Arrival arrival;
    private Notices notices;

    private String code;
    private String state;
    private String error;
    private String to;

    protected UnifiedView() {}

    @Inject
    UnifiedView(UnifiedIdentity identity, Arrival arrival, Notices notices) {
        this.identity = identity;
        this.arrival = arrival;
        this.notices = notices;
    }

    /** Whether the page of sign-in offers it. */
    public boolean isOffered() {
        return identity.isOffered();
    }

    public void open() throws IOException {
        if (!identity.isOffered()) {
            Faces.redirect(Faces.getRequestContextPath() + "/login.xhtml");
        } else if (code == null && error == null) {
            ask();
        } else {
            take();
        }
    }

    private void ask() throws IOException {
        UnifiedIdentity.Question question = UnifiedIdentity.Question.fresh();
        Optional<URI> asked = identity.address(question, identity.back(Faces.getRequestBaseURL()));
        if (asked.isEmpty()) {
            notices.wrong("unified.unreachable");
            return;
        }
        keep("state", question.state());
        keep("nonce", question.nonce());
        keep("verifier", question.verifier());
        keep("to", to == null ? "" : to);
        Faces.getExternalContext().redirect(asked.get().toString());
    }

    private void take() throws IOException {
        UnifiedIdentity.Question question =
                new UnifiedIdentity.Question(kept("state"), kept("nonce"), kept("verifier"));
        String wanted = kept("to");
        if (question.state() == null || !question.state().equals(state)) {
            notices.wrong("unified.notAsked");
            return;
        }
        if (code == null) {
            notices.wrong("unified.refused");
            return;
        }
        Optional<String> login = identity.login(question, code, identity.back(Faces.getRequestBaseURL()));
        if (login.isEmpty()) {
            notices.wrong("unified.refused");
        } else if (!arrival.arrive(login.get(), wanted)) {
            notices.wrong("unified.unknown");
        }
    }

    private static void keep(String name, String value) {
        Faces.getSession(true).setAttribute(KEPT + name, value);
    }

    /** What was kept, once: an answer is taken a single time. */
    private static String kept(String name) {
        Object value = Faces.getSession(true).getAttribute(KEPT + name);
        Faces.getSession().removeAttribute(KEPT + name);
        return (String) value;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getError() {
        return error;
    }

    public void setError(String error) {
        this.error = error;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
