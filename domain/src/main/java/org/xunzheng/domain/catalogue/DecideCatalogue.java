package org.xunzheng.domain.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
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
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/** A second officer of the city publishes a proposed version of the catalogue, or sends it back (INS-3, REV-2). */
@ApplicationScoped
@Clause({"INS-3", "REV-2"})
public class DecideCatalogue {

    private final Catalogues catalogues;
    private final Reviews reviews;
    private final TakeLevel takeLevel;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public DecideCatalogue(Catalogues catalogues, Reviews reviews, TakeLevel takeLevel, Trail trail, Clock clock) {
        this.catalogues = catalogues;
        this.reviews = reviews;
        this.takeLevel = takeLevel;
        this.trail = trail;
        this.clock = clock;
    }

    protected DecideCatalogue() {
        this(null, null, null, null, null);
    }

    /** Takes the level; approved, the version is published and counts from today. */
    @Transactional
    public Decision<Review.State> decide(Caller caller, UUID id, long seen, TakeLevel.Answer answer) {
        catalogues.find(id, caller.scope()).orElseThrow(() -> new NotFound("catalogue " + id));
        Review review =
                reviews.latest(Matter.CATALOGUE, id, caller.scope()).orElseThrow(() -> new NotFound("review of " + id));
        Decision<Review.State> taken = takeLevel.take(caller, review, seen, answer, List.of());
        if (taken.isGranted() && taken.orElseThrow() == Review.State.APPROVED) {
            Instant now = clock.instant();
            int number = catalogues.publish(id, caller, now);
            trail.record(TrailEntry.of(new Subject(Subject.Kind.CATALOGUE, id), Action.CATALOGUE_PUBLISHED, caller, now)
                    .with("number", number));
        }
        return taken;
    }
}
