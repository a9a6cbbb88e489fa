package org.xunzheng.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.xunzheng.domain.administration.OneTimeCode;
import org.xunzheng.domain.administration.OwnAccount;
import org.xunzheng.domain.administration.Stage;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.web.account.CurrentSession;
import org.xunzheng.web.layout.Notices;

/** Sets one-time codes up: where a post wants them, before anything else opens; otherwise when somebody wishes to. */
@Named
@RequestScoped
public class CodesView {

    private OwnAccount own;
    private CurrentSession session;
    private NextStep next;
    private Notices notices;

    private String secret;
    private String code;
    private String to;

    protected CodesView() {}

    @Inject
    CodesView(OwnAccount own, CurrentSession session, NextStep next, Notices notices) {
        this.own = own;
        this.session = session;
        this.next = next;
        this.notices = notices;
    }

    public void open() throws IOException {
        Stage stage = session.stage().orElse(null);
        if (stage != Stage.ENROLMENT && stage != Stage.OPEN) {
            next.go(to);
            return;
        }
        if (own.beginCodes(session.caller()).map(this::show).isEmpty()) {
            next.go(to);
        }
    }

    private String show(byte[] bytes) {
        secret = OneTimeCode.typed(bytes);
        return secret;
    }

    /** The secret in groups of four, as it is typed into a telephone. */
    public String getSecret() {
        return secret == null ? "" : secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The address that an authenticator on this device opens. */
    public String getAddress() {
        return "otpauth://totp/Xunzheng:" + session.caller().login() + "?secret=" + secret + "&issuer=Xunzheng";
    }

    public void confirm() throws IOException {
        Decision<Boolean> decision =
                own.confirmCodes(session.caller(), session.id().orElseThrow(), code);
        if (decision.isGranted()) {
            next.go(to);
        } else {
            notices.refused(decision.refusals());
            open();
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
