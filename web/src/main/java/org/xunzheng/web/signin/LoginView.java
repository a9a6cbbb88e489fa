package org.xunzheng.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.omnifaces.util.Faces;
import org.xunzheng.domain.administration.Passwords;
import org.xunzheng.domain.administration.SignIn;
import org.xunzheng.domain.rule.Busy;
import org.xunzheng.web.account.CurrentSession;
import org.xunzheng.web.layout.Notices;
import org.xunzheng.web.layout.PageTexts;

/** Signs a person in by name and password and leads on; signs out again. */
@Named
@RequestScoped
public class LoginView {

    private SignIn signIn;
    private Passwords passwords;
    private CurrentSession session;
    private NextStep next;
    private Notices notices;
    private PageTexts texts;

    private String login;
    private String password;
    private String to;

    protected LoginView() {}

    @Inject
    LoginView(
            SignIn signIn,
            Passwords passwords,
            CurrentSession session,
            NextStep next,
            Notices notices,
            PageTexts texts) {
        this.signIn = signIn;
        this.passwords = passwords;
        this.session = session;
        this.next = next;
        this.notices = notices;
        this.texts = texts;
    }

    public void signIn() throws IOException {
        if (login == null || login.isBlank() || password == null || password.isEmpty()) {
            notices.wrong("login.incomplete");
            return;
        }
        try {
            go(passwords.inTurn(() -> signIn.withPassword(login, password, session.from())));
        } catch (Busy busy) {
            notices.busy(busy);
        }
    }

    private void go(SignIn.Attempt attempt) throws IOException {
        if (attempt.session().isPresent()) {
            session.begin(attempt.session().get());
            next.go(to);
        } else if (attempt.lockedUntil().isPresent()) {
            notices.wrong("login.locked", texts.time(attempt.lockedUntil().get()));
        } else {
            notices.wrong("login.wrong");
        }
    }

    public void signOut() throws IOException {
        session.end();
        Faces.redirect(Faces.getRequestContextPath() + "/login.xhtml");
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
