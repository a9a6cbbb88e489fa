package org.xunzheng.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.certificate.Certificate;
import org.xunzheng.domain.certificate.Certificates;
import org.xunzheng.domain.certificate.EnterCorrection;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.serial.Serial;
import org.xunzheng.web.layout.Steps;

/** The form by which it is entered what a certificate should say of its holder. */
@Named
@RequestScoped
public class CorrectView {

    private Steps steps;
    private Certificates certificates;
    private EnterCorrection enterCorrection;

    @Inject
    @Param(name = "serial")
    private Serial serial;

    private String name;
    private String idNumber;
    private String reason;
    private Certificate certificate;

    protected CorrectView() {}

    @Inject
    CorrectView(Steps steps, Certificates certificates, EnterCorrection enterCorrection) {
        this.steps = steps;
        this.certificates = certificates;
        this.enterCorrection = enterCorrection;
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

    public String getMasked() {
        return getCertificate().current().idNumber().masked();
    }

    public String enter() {
        return steps.take(
                caller -> enterCorrection.enter(caller, serial, new EnterCorrection.Form(name, idNumber, reason)),
                entered -> {
                    steps.done("correction.entered");
                    return "/certificate/correction?faces-redirect=true&id=" + entered.id();
                });
    }

    public String getName() {
        return name == null ? getCertificate().current().name() : name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** Never what was typed: the answer does not need it. */
    public String getIdNumber() {
        return "";
    }

    public void setIdNumber(String idNumber) {
        this.idNumber = idNumber;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
