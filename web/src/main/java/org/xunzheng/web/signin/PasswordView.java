package org.xunzheng.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.xunzheng.domain.administration.OwnAccount;
import org.xunzheng.domain.administration.SignInRules;
import org.xunzheng.domain.administration.Stage;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.web.account.CurrentSession;
import org.xunzheng.web.layout.Notices;

/** Changes one's own password: at the first sign-in, when it got too old, or at will. */
@Named
@RequestScoped
public class PasswordView {

    private OwnAccount own;
    private CurrentSession session;
    private NextStep next;
    private Notices notices;
    private SignInRules rules;

    private String password;
    private String newPassword;
    private String again;
    private String to;

    protected PasswordView() {}

    @Inject
    PasswordView(OwnAccount own, CurrentSession session, NextStep next, Notices notices, SignInRules rules) {
        this.own = own;
        this.session = session;
        this.next = next;
        this.notices = notices;
        this.rules = rules;
    }

    public void open() throws IOException {
        if (!isWilling()) {
            next.leaveUnless(Stage.PASSWORD, to);
        }
    }

    /** Whether it is changed at will, so that one can also leave it. */
    public boolean isWilling() {
        return session.stage().filter(Stage.OPEN::equals).isPresent();
    }

    public int getLength() {
        return rules.passwordLength();
    }

    public void change() throws IOException {
        if (!isWilling() && next.leaveUnless(Stage.PASSWORD, to)) {
            return;
        }
        Decision<Boolean> decision = own.changePassword(
                session.caller(), session.id().orElseThrow(), new OwnAccount.Change(password, newPassword, again));
        if (decision.isGranted()) {
            notices.done("password.changed");
            next.go(to);
        } else {
            notices.refused(decision.refusals());
        }
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
