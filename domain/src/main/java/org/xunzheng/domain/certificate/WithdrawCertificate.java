package org.xunzheng.domain.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.rule.Words;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;
import org.xunzheng.serial.Serial;

/**
 * The authority withdraws a certificate obtained by fraud, altered or transferred (CRT-7). The certificate stays as it
 * was issued and its serial is never used again; a look-up says withdrawn.
 */
@ApplicationScoped
@Clause("CRT-7")
public class WithdrawCertificate {

    private final Certificates certificates;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public WithdrawCertificate(Certificates certificates, Trail trail, Clock clock) {
        this.certificates = certificates;
        this.trail = trail;
        this.clock = clock;
    }

    protected WithdrawCertificate() {
        this(null, null, null);
    }

    @Transactional
    public Decision<Serial> withdraw(Caller caller, Serial serial, String typedReason) {
        caller.require(Post.APPROVAL);
        Certificate certificate =
                certificates.find(serial, caller.scope()).orElseThrow(() -> new NotFound("certificate " + serial));
        Words reason = Words.wanted(typedReason, "reason", CertificateReason.WITHDRAWAL_REASON_MISSING);
        List<Refusal> refusals = new ArrayList<>(reason.refusals());
        if (certificate.withdrawal().isPresent()) {
            refusals.add(Refusal.of(CertificateReason.WITHDRAWN_ALREADY, serial));
        }
        return Decision.unless(refusals, () -> {
            if (!certificates.withdraw(serial, reason.text(), caller, clock.instant())) {
                throw new StaleVersion("certificate " + serial + " was withdrawn meanwhile");
            }
            trail.record(TrailEntry.of(
                            Subject.trainingClass(certificate.trainingClass()),
                            Action.CERTIFICATE_WITHDRAWN,
                            caller,
                            clock.instant())
                    .with("serial", serial)
                    .with("reason", reason.text()));
            return serial;
        });
    }
}
