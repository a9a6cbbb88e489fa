package org.xunzheng.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.certificate.LegacyCertificate;
import org.xunzheng.domain.certificate.LegacyCertificates;
import org.xunzheng.domain.certificate.WithdrawLegacy;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.web.layout.Steps;

/** A certificate under an old number; the authority withdraws it here. */
@Named
@RequestScoped
public class OldCertificateView {

    private Steps steps;
    private LegacyCertificates certificates;
    private WithdrawLegacy withdrawLegacy;

    @Inject
    @Param(name = "id")
    private UUID id;

    private String reason;
    private LegacyCertificate certificate;

    protected OldCertificateView() {}

    @Inject
    OldCertificateView(Steps steps, LegacyCertificates certificates, WithdrawLegacy withdrawLegacy) {
        this.steps = steps;
        this.certificates = certificates;
        this.withdrawLegacy = withdrawLegacy;
    }

    public LegacyCertificate getCertificate() {
        if (certificate == null) {
            certificate = Optional.ofNullable(id)
                    .flatMap(wanted -> certificates.find(wanted, steps.caller().scope()))
                    .orElseThrow(() -> new NotFound("legacy certificate " + id));
        }
        return certificate;
    }

    public boolean isWithdrawable() {
        return steps.caller().holds(Post.APPROVAL)
                && getCertificate().withdrawal().isEmpty();
    }

    public String withdraw() {
        return steps.take(caller -> withdrawLegacy.withdraw(caller, id, reason), withdrawn -> {
            steps.done("certificate.withdrawnNow", withdrawn);
            return "/certificate/old?faces-redirect=true&id=" + id;
        });
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
