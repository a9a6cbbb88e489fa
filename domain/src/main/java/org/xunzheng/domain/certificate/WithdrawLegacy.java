package org.xunzheng.domain.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

/** The authority withdraws a certificate under an old number (CRT-7); it stays on record, and a look-up says withdrawn. */
@ApplicationScoped
@Clause("CRT-7")
public class WithdrawLegacy {

    private final LegacyCertificates certificates;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public WithdrawLegacy(LegacyCertificates certificates, Trail trail, Clock clock) {
        this.certificates = certificates;
        this.trail = trail;
        this.clock = clock;
    }

    protected WithdrawLegacy() {
        this(null, null, null);
    }

    @Transactional
    public Decision<LegacyNumber> withdraw(Caller caller, UUID id, String typedReason) {
        caller.require(Post.APPROVAL);
        LegacyCertificate certificate =
                certificates.find(id, caller.scope()).orElseThrow(() -> new NotFound("legacy certificate " + id));
        Words reason = Words.wanted(typedReason, "reason", CertificateReason.WITHDRAWAL_REASON_MISSING);
        List<Refusal> refusals = new ArrayList<>(reason.refusals());
        if (certificate.withdrawal().isPresent()) {
            refusals.add(Refusal.of(CertificateReason.WITHDRAWN_ALREADY, certificate.number()));
        }
        return Decision.unless(refusals, () -> {
            Instant now = clock.instant();
            if (!certificates.withdraw(id, LocalDate.ofInstant(now, clock.getZone()), reason.text())) {
                throw new StaleVersion("legacy certificate " + id + " was withdrawn meanwhile");
            }
            trail.record(TrailEntry.of(
                            new Subject(Subject.Kind.LEGACY_CERTIFICATE, id), Action.LEGACY_WITHDRAWN, caller, now)
                    .with("number", certificate.number())
                    .with("reason", reason.text()));
            return certificate.number();
        });
    }
}
