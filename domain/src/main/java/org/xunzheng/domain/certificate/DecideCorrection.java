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
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.review.TakeLevel;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/** Approval of the authority that issued a certificate puts its correction in force, or sends it back (REV-2). */
@ApplicationScoped
@Clause({"CRT-1", "REV-2"})
public class DecideCorrection {

    private final Certificates certificates;
    private final Corrections corrections;
    private final Reviews reviews;
    private final TakeLevel takeLevel;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public DecideCorrection(
            Certificates certificates,
            Corrections corrections,
            Reviews reviews,
            TakeLevel takeLevel,
            Trail trail,
            Clock clock) {
        this.certificates = certificates;
        this.corrections = corrections;
        this.reviews = reviews;
        this.takeLevel = takeLevel;
        this.trail = trail;
        this.clock = clock;
    }

    protected DecideCorrection() {
        this(null, null, null, null, null, null);
    }

    @Transactional
    public Decision<Review.State> decide(Caller caller, UUID id, long seen, TakeLevel.Answer answer) {
        Correction correction =
                corrections.find(id, caller.scope()).orElseThrow(() -> new NotFound("correction " + id));
        corrections.hold(correction.serial());
        Review review = reviews.latest(Matter.CORRECTION, id, caller.scope())
                .orElseThrow(() -> new NotFound("review of " + id));
        Decision<Review.State> taken = takeLevel.take(caller, review, seen, answer, refusals(caller, correction));
        if (taken.isGranted() && taken.orElseThrow() == Review.State.APPROVED) {
            Instant now = clock.instant();
            corrections.putInForce(id, LocalDate.ofInstant(now, clock.getZone()), caller, now);
            trail.record(
                    TrailEntry.of(new Subject(Subject.Kind.CORRECTION, id), Action.CORRECTION_IN_FORCE, caller, now)
                            .with("serial", correction.serial())
                            .with("after", correction.holder()));
        }
        return taken;
    }

    /** What has come about since it was entered, and speaks against it. */
    private List<Refusal> refusals(Caller caller, Correction correction) {
        List<Refusal> refusals = new ArrayList<>();
        Certificate certificate = certificates
                .find(correction.serial(), caller.scope())
                .orElseThrow(() -> new NotFound("certificate " + correction.serial()));
        if (certificate.withdrawal().isPresent()) {
            refusals.add(Refusal.of(CertificateReason.WITHDRAWN_NOT_CORRECTED, certificate.serial()));
        }
        if (corrections.isOvertaken(correction.id())) {
            refusals.add(Refusal.of(CertificateReason.CORRECTION_OVERTAKEN));
        }
        return refusals;
    }
}
