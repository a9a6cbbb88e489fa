package org.xunzheng.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.certificate.Certificate;
import org.xunzheng.domain.certificate.Certificates;
import org.xunzheng.domain.certificate.Reissue;
import org.xunzheng.domain.certificate.ReissueCertificate;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.serial.Serial;
import org.xunzheng.web.layout.Steps;

/** The form by which a certificate is issued again under its own serial (CRT-6). */
@Named
@RequestScoped
public class ReissueView {

    private Steps steps;
    private Certificates certificates;
    private ReissueCertificate reissueCertificate;

    @Inject
    @Param(name = "serial")
    private Serial serial;

    private Integer seen;
    private Reissue.Cause cause;
    private String remark;
    private Certificate certificate;

    protected ReissueView() {}

    @Inject
    ReissueView(Steps steps, Certificates certificates, ReissueCertificate reissueCertificate) {
        this.steps = steps;
        this.certificates = certificates;
        this.reissueCertificate = reissueCertificate;
    }

    public Certificate getCertificate() {
        if (serial == null) {
            throw new NotFound("a certificate without serial");
        }
        if (certificate == null) {
            certificate = certificates
                    .find(serial, steps.caller().scope())
                    .orElseThrow(() -> new NotFound("certificate " + serial));
        }
        return certificate;
    }

    public String reissue() {
        return steps.take(caller -> reissueCertificate.reissue(caller, serial, seen, cause, remark), number -> {
            steps.done("reissue.done", serial.grouped(), number);
            return "/certificate/show?faces-redirect=true&serial=" + serial;
        });
    }

    /** How many reissues there were when the page was opened, so that a second click does not count again. */
    public Integer getSeen() {
        if (seen == null) {
            seen = certificates
                    .reissues(getCertificate().serial(), steps.caller().scope())
                    .size();
        }
        return seen;
    }

    public void setSeen(Integer seen) {
        this.seen = seen;
    }

    public Reissue.Cause[] getCauses() {
        return Reissue.Cause.values();
    }

    public Reissue.Cause getCause() {
        return cause;
    }

    public void setCause(Reissue.Cause cause) {
        this.cause = cause;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
