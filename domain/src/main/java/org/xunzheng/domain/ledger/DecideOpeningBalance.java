package org.xunzheng.domain.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
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

/** A second officer puts an opening balance in force or sends it back: from then on the run goes on after it (SER-11). */
@ApplicationScoped
@Clause({"SER-11", "REV-2"})
public class DecideOpeningBalance {

    private final Openings openings;
    private final RunHolds holds;
    private final Reviews reviews;
    private final TakeLevel takeLevel;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public DecideOpeningBalance(
            Openings openings, RunHolds holds, Reviews reviews, TakeLevel takeLevel, Trail trail, Clock clock) {
        this.openings = openings;
        this.holds = holds;
        this.reviews = reviews;
        this.takeLevel = takeLevel;
        this.trail = trail;
        this.clock = clock;
    }

    protected DecideOpeningBalance() {
        this(null, null, null, null, null, null);
    }

    @Transactional
    public Decision<Review.State> decide(Caller caller, UUID id, long seen, TakeLevel.Answer answer) {
        OpeningBalance opening =
                openings.find(id, caller.scope()).orElseThrow(() -> new NotFound("opening balance " + id));
        Review review = reviews.latest(Matter.OPENING_BALANCE, id, caller.scope())
                .orElseThrow(() -> new NotFound("review of " + id));
        List<Refusal> against =
                new ArrayList<>(EnterOpeningBalance.notFrom(opening.run(), opening.number(), openings, holds).stream()
                        .toList());
        if (openings.isRetired(opening)) {
            against.add(Refusal.of(
                    LedgerReason.CODE_RETIRED, opening.run().toString().substring(0, 10)));
        }
        Decision<Review.State> taken = takeLevel.take(caller, review, seen, answer, against);
        if (taken.isGranted() && taken.orElseThrow() == Review.State.APPROVED) {
            openings.putInForce(opening, caller.account(), clock.instant().truncatedTo(ChronoUnit.MICROS));
            trail.record(TrailEntry.of(
                            new Subject(Subject.Kind.OPENING_BALANCE, id),
                            Action.OPENING_BALANCE_IN_FORCE,
                            caller,
                            clock.instant())
                    .with("run", opening.run())
                    .with("number", opening.number()));
        }
        return taken;
    }
}
