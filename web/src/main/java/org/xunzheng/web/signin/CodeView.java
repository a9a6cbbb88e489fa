package org.xunzheng.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.xunzheng.domain.administration.SignIn;
import org.xunzheng.domain.administration.Stage;
import org.xunzheng.web.account.CurrentSession;
import org.xunzheng.web.layout.Notices;

/** Asks for the one-time code of a sign-in. */
@Named
@RequestScoped
public class CodeView {

    private SignIn signIn;
    private CurrentSession session;
    private NextStep next;
    private Notices notices;

    private String code;
    private String to;

    protected CodeView() {}

    @Inject
    CodeView(SignIn signIn, CurrentSession session, NextStep next, Notices notices) {
        this.signIn = signIn;
        this.session = session;
        this.next = next;
        this.notices = notices;
    }

    public void open() throws IOException {
        next.leaveUnless(Stage.CODE, to);
    }

    public void goOn() throws IOException {
        if (!next.leaveUnless(Stage.CODE, to)) {
            if (signIn.withCode(session.id().orElseThrow(), code)) {
                next.go(to);
            } else {
                notices.wrong("code.wrong");
            }
        }
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
