package org.xunzheng.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.certificate.Certificate;
import org.xunzheng.domain.certificate.Certificates;
import org.xunzheng.domain.certificate.EnterCorrection;
import org.xunzheng.domain.certificate.Reissue;
import org.xunzheng.domain.certificate.WithdrawCertificate;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.serial.Explanation;
import org.xunzheng.serial.Scheme;
import org.xunzheng.serial.Serial;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.Steps;

/** A certificate; the authority withdraws it here. */
@Named
@RequestScoped
public class ShowCertificateView {

    private Steps steps;
    private Certificates certificates;
    private WithdrawCertificate withdrawCertificate;
    private Regions regions;
    private PageTexts texts;

    @Inject
    @Param(name = "serial")
    private Serial serial;

    private String reason;
    private Certificate certificate;
    private List<Reissue> reissues;

    protected ShowCertificateView() {}

    @Inject
    ShowCertificateView(
            Steps steps,
            Certificates certificates,
            WithdrawCertificate withdrawCertificate,
            Regions regions,
            PageTexts texts) {
        this.steps = steps;
        this.certificates = certificates;
        this.withdrawCertificate = withdrawCertificate;
        this.regions = regions;
        this.texts = texts;
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

    /** The serial part by part, with the name that its region had on the day of issue (SER-3). */
    public List<Explanation.Line> getExplained() {
        return Explanation.of(
                        getCertificate().serial().toString(),
                        Scheme.SHANDONG,
                        regions.names(),
                        getCertificate().issuedOn(),
                        texts.get().locale())
                .lines();
    }

    public boolean isPrintable() {
        Caller caller = steps.caller();
        boolean prints = caller.holds(Post.INSTITUTION) || caller.holds(Post.APPROVAL) || caller.holds(Post.REVIEW);
        return prints && getCertificate().withdrawal().isEmpty();
    }

    /** How often it was issued again, and why. */
    public List<Reissue> getReissues() {
        if (reissues == null) {
            reissues = certificates.reissues(serial, steps.caller().scope());
        }
        return reissues;
    }

    public boolean isReissuable() {
        Caller caller = steps.caller();
        return (caller.holds(Post.INSTITUTION) || caller.holds(Post.APPROVAL))
                && getCertificate().withdrawal().isEmpty();
    }

    public boolean isCorrectable() {
        return EnterCorrection.may(steps.caller())
                && getCertificate().withdrawal().isEmpty();
    }

    public boolean isWithdrawable() {
        return steps.caller().holds(Post.APPROVAL)
                && getCertificate().withdrawal().isEmpty();
    }

    public String withdraw() {
        return steps.take(caller -> withdrawCertificate.withdraw(caller, serial, reason), withdrawn -> {
            steps.done("certificate.withdrawnNow", withdrawn.grouped());
            return "/certificate/show?faces-redirect=true&serial=" + withdrawn;
        });
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
