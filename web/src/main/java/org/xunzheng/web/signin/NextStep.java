package org.xunzheng.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.omnifaces.util.Faces;
import org.xunzheng.domain.administration.Stage;
import org.xunzheng.web.account.CurrentSession;
import org.xunzheng.web.account.SessionMechanism;
import org.xunzheng.web.layout.Paths;

/** Leads to the next page of a sign-in, and at its end to the page that was wanted. */
@RequestScoped
class NextStep {

    private CurrentSession session;

    protected NextStep() {}

    @Inject
    NextStep(CurrentSession session) {
        this.session = session;
    }

    void go(String wanted) throws IOException {
        Stage stage = session.stageNow().orElse(null);
        String page;
        if (stage == Stage.OPEN) {
            page = Paths.pageOrHome(wanted);
        } else {
            String first = stage == null ? "/login.xhtml" : SessionMechanism.page(stage);
            page = wanted == null || wanted.isEmpty()
                    ? first
                    : first + "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        }
        // As it is: OmniFaces' own redirect would take a per cent sign for a place to fill.
        Faces.getExternalContext().redirect(Faces.getRequestContextPath() + page);
    }

    /** Leads on from a page of a step whose turn it is not. */
    boolean leaveUnless(Stage wanted, String to) throws IOException {
        if (session.stage().filter(wanted::equals).isPresent()) {
            return false;
        }
        go(to);
        return true;
    }
}
