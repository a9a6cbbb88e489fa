package org.xunzheng.domain.regionchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.review.TakeLevel;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * A second officer of the city puts a change of regions in force, or sends it back (SER-3, REV-2). Names change at once; a
 * code begins and ends on the day proposed, or today if that is over.
 */
@ApplicationScoped
@Clause({"SER-3", "REV-2"})
public class DecideRegionChange {

    private final RegionChanges changes;
    private final ProposeRegionChange rules;
    private final Reviews reviews;
    private final TakeLevel takeLevel;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public DecideRegionChange(
            RegionChanges changes,
            ProposeRegionChange rules,
            Reviews reviews,
            TakeLevel takeLevel,
            Trail trail,
            Clock clock) {
        this.changes = changes;
        this.rules = rules;
        this.reviews = reviews;
        this.takeLevel = takeLevel;
        this.trail = trail;
        this.clock = clock;
    }

    protected DecideRegionChange() {
        this(null, null, null, null, null, null);
    }

    /** @param seen the version of the review that the caller looked at */
    @Transactional
    public Decision<Review.State> decide(Caller caller, UUID id, long seen, TakeLevel.Answer answer) {
        RegionChange change = changes.find(id, caller.scope()).orElseThrow(() -> new NotFound("region change " + id));
        Review review =
                reviews.latest(Matter.REGION, id, caller.scope()).orElseThrow(() -> new NotFound("review of " + id));
        Authority city = review.levels().get(0).authority();
        Decision<Review.State> taken = takeLevel.take(caller, review, seen, answer, rules.refusals(city, change));
        if (taken.isGranted() && taken.orElseThrow() == Review.State.APPROVED) {
            LocalDate today = LocalDate.now(clock);
            LocalDate from = change.kind() == RegionChange.Kind.RENAME
                            || change.wantedFrom().isBefore(today)
                    ? today
                    : change.wantedFrom();
            changes.putInForce(change, rules.code(city, change), from);
            trail.record(
                    TrailEntry.of(new Subject(Subject.Kind.REGION, id), Action.REGION_CHANGED, caller, clock.instant())
                            .with("kind", change.kind())
                            .with("code", change.county().orElse(""))
                            .with("from", from));
        }
        return taken;
    }
}
