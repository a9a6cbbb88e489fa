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
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
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

    private static final int LONGEST_REASON = 500;

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
        List<Refusal> refusals = new ArrayList<>();
        String reason = Input.line(typedReason);
        if (reason.isEmpty()) {
            refusals.add(Refusal.at(Place.field("reason"), CertificateReason.WITHDRAWAL_REASON_MISSING));
        } else if (reason.length() > LONGEST_REASON) {
            refusals.add(
                    Refusal.at(Place.field("reason"), CertificateReason.WITHDRAWAL_REASON_TOO_LONG, LONGEST_REASON));
        }
        if (certificate.withdrawal().isPresent()
                || (refusals.isEmpty() && !certificates.withdraw(serial, reason, caller, clock.instant()))) {
            refusals.add(Refusal.of(CertificateReason.WITHDRAWN_ALREADY, serial));
        }
        return Decision.unless(refusals, () -> {
            trail.record(TrailEntry.of(
                            Subject.trainingClass(certificate.trainingClass()),
                            Action.CERTIFICATE_WITHDRAWN,
                            caller,
                            clock.instant())
                    .with("serial", serial)
                    .with("reason", reason));
            return serial;
        });
    }
}
