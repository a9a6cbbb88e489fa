package org.xunzheng.domain.onlineplatform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
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
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * A second officer of the authority admits the platform that somebody proposed, or sends it back (TRN-4, REV-2). It counts
 * from the day proposed, or from today if that is over.
 */
@ApplicationScoped
@Clause({"TRN-4", "REV-2"})
public class DecidePlatform {

    private final Platforms platforms;
    private final Reviews reviews;
    private final TakeLevel takeLevel;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public DecidePlatform(Platforms platforms, Reviews reviews, TakeLevel takeLevel, Trail trail, Clock clock) {
        this.platforms = platforms;
        this.reviews = reviews;
        this.takeLevel = takeLevel;
        this.trail = trail;
        this.clock = clock;
    }

    protected DecidePlatform() {
        this(null, null, null, null, null);
    }

    /** @param seen the version of the review that the caller looked at */
    @Transactional
    public Decision<Review.State> decide(Caller caller, UUID id, long seen, TakeLevel.Answer answer) {
        OnlinePlatform platform = platforms.find(id, caller).orElseThrow(() -> new NotFound("platform " + id));
        Review review =
                reviews.latest(Matter.PLATFORM, id, caller.scope()).orElseThrow(() -> new NotFound("review of " + id));
        LocalDate today = LocalDate.now(clock);
        LocalDate from = platform.wantedFrom().isBefore(today) ? today : platform.wantedFrom();
        List<Refusal> twice = platforms.admittedFor(platform.authority(), from).contains(platform.name())
                ? List.of(Refusal.at(Place.field("name"), PlatformReason.ADMITTED_ALREADY, platform.name()))
                : List.of();
        Decision<Review.State> taken = takeLevel.take(caller, review, seen, answer, twice);
        if (taken.isGranted() && taken.orElseThrow() == Review.State.APPROVED) {
            platforms.admit(id, from);
            trail.record(TrailEntry.of(
                            new Subject(Subject.Kind.PLATFORM, id), Action.PLATFORM_ADMITTED, caller, clock.instant())
                    .with("name", platform.name())
                    .with("from", from));
        }
        return taken;
    }
}
