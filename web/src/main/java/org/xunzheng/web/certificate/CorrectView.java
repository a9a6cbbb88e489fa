package org.xunzheng.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.certificate.Certificate;
import org.xunzheng.domain.certificate.Certificates;
import org.xunzheng.domain.certificate.Correction;
import org.xunzheng.domain.certificate.Corrections;
import org.xunzheng.domain.certificate.EnterCorrection;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.serial.Serial;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.review.HandingInAgain;

/** The form by which it is entered what a certificate should say of its holder. */
@Named
@RequestScoped
public class CorrectView {

    private Steps steps;
    private Certificates certificates;
    private Corrections corrections;
    private EnterCorrection enterCorrection;
    private HandingInAgain again;

    @Inject
    @Param(name = "serial")
    private Serial serial;

    private String name;
    private String idNumber;
    private String reason;
    private Certificate certificate;

    protected CorrectView() {}

    @Inject
    CorrectView(
            Steps steps,
            Certificates certificates,
            Corrections corrections,
            EnterCorrection enterCorrection,
            HandingInAgain again) {
        this.steps = steps;
        this.certificates = certificates;
        this.corrections = corrections;
        this.enterCorrection = enterCorrection;
        this.again = again;
    }

    /** Fills the form with what was returned; a number that was entered stays with the server. */
    public void open() {
        again.returned(Matter.CORRECTION).flatMap(id -> named()).ifPresent(returned -> {
            name = returned.holder();
            reason = returned.reason();
        });
    }

    private Optional<Correction> named() {
        return again.named().map(id -> corrections
                .find(id, steps.caller().scope())
                .orElseThrow(() -> new NotFound("correction " + id)));
    }

    private Serial serial() {
        return named().map(Correction::serial)
                .or(() -> Optional.ofNullable(serial))
                .orElseThrow(() -> new NotFound("a certificate without serial"));
    }

    public Certificate getCertificate() {
        if (certificate == null) {
            certificate = certificates
                    .find(serial(), steps.caller().scope())
                    .orElseThrow(() -> new NotFound("certificate " + serial()));
        }
        return certificate;
    }

    /** The number that counts if none is typed: the returned correction's, or the one that the certificate has. */
    public String getMasked() {
        return named().flatMap(Correction::idNumber)
                .orElseGet(() -> getCertificate().current().idNumber())
                .masked();
    }

    /** Whether the returned correction has a number, which is kept. */
    public boolean isNumberKept() {
        return named().flatMap(Correction::idNumber).isPresent();
    }

    public String enter() {
        return steps.take(
                caller -> again.handIn(
                        caller,
                        Matter.CORRECTION,
                        () -> enterCorrection.enter(
                                caller, serial(), new EnterCorrection.Form(name, idNumber, reason), again.named()),
                        Correction::id),
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
