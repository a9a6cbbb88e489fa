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
import org.xunzheng.domain.rule.StaleVersion;
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
        String reason = Input.line(typedReason);
        List<Refusal> refusals = new ArrayList<>(reasonRefusals(reason));
        if (certificate.withdrawal().isPresent()) {
            refusals.add(Refusal.of(CertificateReason.WITHDRAWN_ALREADY, serial));
        }
        return Decision.unless(refusals, () -> {
            if (!certificates.withdraw(serial, reason, caller, clock.instant())) {
                throw new StaleVersion("certificate " + serial + " was withdrawn meanwhile");
            }
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

    /** What is wrong with the reason of a withdrawal. */
    static List<Refusal> reasonRefusals(String reason) {
        if (reason.isEmpty()) {
            return List.of(Refusal.at(Place.field("reason"), CertificateReason.WITHDRAWAL_REASON_MISSING));
        }
        return reason.length() > LONGEST_REASON
                ? List.of(
                        Refusal.at(Place.field("reason"), CertificateReason.WITHDRAWAL_REASON_TOO_LONG, LONGEST_REASON))
                : List.of();
    }
}
