package org.xunzheng.domain.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.review.TakeBack;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/** Who handed a matter in takes it back, until somebody took a level of it; it can be changed and handed in again then. */
@ApplicationScoped
@Clause("REV-1")
public class WithdrawMatter {

    private final Matters matters;
    private final Reviews reviews;
    private final TakeBack takeBack;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public WithdrawMatter(Matters matters, Reviews reviews, TakeBack takeBack, Trail trail, Clock clock) {
        this.matters = matters;
        this.reviews = reviews;
        this.takeBack = takeBack;
        this.trail = trail;
        this.clock = clock;
    }

    protected WithdrawMatter() {
        this(null, null, null, null, null);
    }

    /** @param seen the version that the caller looked at */
    @Transactional
    public Decision<Matter> withdraw(Caller caller, MatterKind<?> kind, UUID id, long seen) {
        Matter matter = matters.get(kind, id, caller.scope());
        HandIn.requireWriter(caller, kind, matter);
        Review review = DecideMatter.round(reviews, caller, matter);
        matter.seenAt(seen);
        Decision<Review> taken = takeBack.take(caller, review);
        if (!taken.isGranted()) {
            return Decision.denied(taken.refusals());
        }
        Matter back = matters.change(matter.as(MatterState.WITHDRAWN));
        trail.record(TrailEntry.of(kind.subject(matter), Action.TAKEN_BACK, caller, clock.instant())
                .with("title", matter.title())
                .with("round", matter.round()));
        return Decision.granted(back);
    }
}
