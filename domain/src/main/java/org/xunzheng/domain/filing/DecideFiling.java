package org.xunzheng.domain.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.directory.MayTrain;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.review.TakeLevel;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.supervision.TrainingStep;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/** The authority decides on a filing, level by level; accepted, it is published (FIL-7, FIL-9). */
@ApplicationScoped
@Clause({"FIL-7", "FIL-9"})
public class DecideFiling {

    private final MayTrain mayTrain;
    private final Filings filings;
    private final Reviews reviews;
    private final TakeLevel takeLevel;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public DecideFiling(
            MayTrain mayTrain, Filings filings, Reviews reviews, TakeLevel takeLevel, Trail trail, Clock clock) {
        this.mayTrain = mayTrain;
        this.filings = filings;
        this.reviews = reviews;
        this.takeLevel = takeLevel;
        this.trail = trail;
        this.clock = clock;
    }

    protected DecideFiling() {
        this(null, null, null, null, null, null);
    }

    /** @param seen the version of the review that the caller looked at */
    @Transactional
    public Decision<Review.State> decide(Caller caller, UUID id, long seen, TakeLevel.Answer answer) {
        Filing filing = filings.find(id, caller.scope()).orElseThrow(() -> new NotFound("filing " + id));
        Review review =
                reviews.latest(Matter.FILING, id, caller.scope()).orElseThrow(() -> new NotFound("review of " + id));
        Decision<Review.State> taken = takeLevel.take(
                caller,
                review,
                seen,
                answer,
                mayTrain.refusals(TrainingStep.FILING, filing.institution(), filing.authority()));
        if (taken.isGranted() && taken.orElseThrow() != Review.State.OPEN) {
            Instant now = clock.instant();
            FilingState decided = decided(taken.orElseThrow());
            filings.save(filing.decided(decided, now), caller.account());
            trail.record(TrailEntry.of(new Subject(Subject.Kind.FILING, id), Action.FILING_DECIDED, caller, now)
                    .with("state", decided)
                    .with("profile", filing.profile().orElse("")));
        }
        return taken;
    }

    private static FilingState decided(Review.State state) {
        return switch (state) {
            case APPROVED -> FilingState.ACCEPTED;
            case RETURNED -> FilingState.RETURNED;
            case REJECTED -> FilingState.REJECTED;
            case OPEN, WITHDRAWN -> FilingState.SUBMITTED;
        };
    }
}
