package org.xunzheng.web.admission;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.admission.ApplyOnline;
import org.xunzheng.web.layout.Notices;

/** Where an institution without an account begins, or comes back with reference and secret. */
@Named
@RequestScoped
public class OpenApplicationView {

    private ApplyOnline apply;
    private ApplicantSession session;
    private Notices notices;

    private String reference;
    private String secret;

    protected OpenApplicationView() {}

    @Inject
    OpenApplicationView(ApplyOnline apply, ApplicantSession session, Notices notices) {
        this.apply = apply;
        this.session = session;
        this.notices = notices;
    }

    public String open() {
        Optional<UUID> opened = apply.open(reference, secret);
        if (opened.isEmpty()) {
            notices.wrong("application.wrong");
            return null;
        }
        session.begin(opened.get());
        return "/application/own?faces-redirect=true";
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }
}
