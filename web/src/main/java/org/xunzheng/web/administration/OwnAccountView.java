package org.xunzheng.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.account.Accounts;
import org.xunzheng.domain.administration.OwnAccount;
import org.xunzheng.domain.administration.Sessions;
import org.xunzheng.web.account.CurrentSession;
import org.xunzheng.web.layout.Steps;

/** One's own account: password, one-time codes, and the sessions that are open anywhere. */
@Named
@RequestScoped
public class OwnAccountView {

    private Steps steps;
    private OwnAccount own;
    private Accounts accounts;
    private CurrentSession session;

    protected OwnAccountView() {}

    @Inject
    OwnAccountView(Steps steps, OwnAccount own, Accounts accounts, CurrentSession session) {
        this.steps = steps;
        this.own = own;
        this.accounts = accounts;
        this.session = session;
    }

    public List<Sessions.Line> getSessions() {
        return own.sessions(steps.caller());
    }

    /** Whether it is the session that this page is shown in. */
    public boolean isHere(Sessions.Line line) {
        return session.id().filter(line.id()::equals).isPresent();
    }

    public boolean isCoded() {
        return accounts.secret(steps.caller().account())
                .filter(Accounts.Secret::confirmed)
                .isPresent();
    }

    public String end(UUID ended) {
        own.end(steps.caller(), ended);
        steps.done("own.ended");
        return "/account/own?faces-redirect=true";
    }
}
