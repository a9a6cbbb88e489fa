package org.xunzheng.web.signin;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.omnifaces.util.Faces;
import org.xunzheng.web.layout.Notices;
import org.xunzheng.web.layout.Paths;

/** Signs a person in and leads to the page that was wanted; signs out again. */
@Named
@RequestScoped
public class LoginView {

    private SecurityContext security;
    private Notices notices;

    private String login;
    private String password;
    private String to;

    protected LoginView() {}

    @Inject
    LoginView(SecurityContext security, Notices notices) {
        this.security = security;
        this.notices = notices;
    }

    public void signIn() throws IOException {
        if (login == null || login.isBlank() || password == null || password.isEmpty()) {
            notices.wrong("login.incomplete");
            return;
        }
        AuthenticationStatus status = security.authenticate(
                Faces.getRequest(),
                Faces.getResponse(),
                withParams().credential(new UsernamePasswordCredential(login.strip(), password)));
        if (status == AuthenticationStatus.SUCCESS) {
            Faces.redirect(Faces.getRequestContextPath() + Paths.pageOrHome(to).replace("%", "%%"));
        } else {
            // Some servers note the failure on the response; the page itself is all right.
            Faces.getResponse().setStatus(200);
            notices.wrong("login.wrong");
        }
    }

    public void signOut() throws ServletException, IOException {
        Faces.getRequest().logout();
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
