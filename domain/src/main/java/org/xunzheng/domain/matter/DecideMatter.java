package org.xunzheng.domain.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.review.TakeLevel;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/** Somebody takes the level of a matter whose turn it is; the last approval puts it in force (REV-1, REV-2). */
@ApplicationScoped
@Clause({"REV-1", "REV-2"})
public class DecideMatter {

    private final Asking asking;
    private final Matters matters;
    private final Reviews reviews;
    private final TakeLevel takeLevel;
    private final Trail trail;

    @Inject
    public DecideMatter(Asking asking, Matters matters, Reviews reviews, TakeLevel takeLevel, Trail trail) {
        this.asking = asking;
        this.matters = matters;
        this.reviews = reviews;
        this.takeLevel = takeLevel;
        this.trail = trail;
    }

    protected DecideMatter() {
        this(null, null, null, null, null);
    }

    /**
     * Takes a level.
     *
     * @param seen the version of the matter that the caller looked at
     * @throws org.xunzheng.domain.account.NotPermitted for whoever does not read matters of the kind
     */
    @Transactional
    public <F extends Record> Decision<Matter> decide(
            Caller caller, MatterKind<F> kind, UUID id, long seen, TakeLevel.Answer answer) {
        kind.who().requireReader(caller);
        Matter matter = matters.get(kind, id, caller.scope());
        Review review = round(reviews, caller, matter);
        matter.seenAt(seen);
        Asked<F> asked =
                asking.of(caller, matter, matters.facts(matter, kind.form().facts()));
        Decision<Review.State> taken =
                takeLevel.take(caller, review, review.version(), answer, against(kind, asked, review, answer));
        return taken.isGranted()
                ? Decision.granted(followed(matter, kind, asked, taken.orElseThrow()))
                : Decision.denied(taken.refusals());
    }

    /** The newest round of a matter. */
    static Review round(Reviews reviews, Caller caller, Matter matter) {
        return reviews.latest(org.xunzheng.domain.review.Matter.valueOf(matter.kind()), matter.id(), caller.scope())
                .orElseThrow(() -> new NotFound("review of " + matter.id()));
    }

    /** The kind is asked only where its answer would put the matter in force, since it may lock what it looks at. */
    private static <F extends Record> List<Refusal> against(
            MatterKind<F> kind, Asked<F> asked, Review review, TakeLevel.Answer answer) {
        return answer.verdict() == Verdict.APPROVED
                        && review.isAtLastLevel()
                        && TakeLevel.refusals(asked.caller(), review).isEmpty()
                ? kind.against(asked)
                : List.of();
    }

    private <F extends Record> Matter followed(Matter matter, MatterKind<F> kind, Asked<F> asked, Review.State state) {
        Matter changed = matters.change(
                switch (state) {
                    case OPEN -> matter;
                    case APPROVED -> matter.as(MatterState.IN_FORCE);
                    case RETURNED -> matter.as(MatterState.RETURNED);
                    case REJECTED -> matter.as(MatterState.REJECTED);
                    case WITHDRAWN -> matter.as(MatterState.WITHDRAWN);
                });
        if (changed.state() == MatterState.IN_FORCE) {
            recorded(changed, kind, asked.caller(), asked.now(), kind.inForce(changed, asked));
        } else if (changed.state() != MatterState.OPEN) {
            kind.sentBack(changed, asked);
        }
        return changed;
    }

    private void recorded(Matter matter, MatterKind<?> kind, Caller caller, Instant at, Map<String, ?> followed) {
        TrailEntry entry = TrailEntry.of(kind.subject(matter), Action.IN_FORCE, caller, at)
                .with("title", matter.title())
                .with("round", matter.round());
        for (Map.Entry<String, ?> one : followed.entrySet()) {
            entry = entry.with(one.getKey(), one.getValue());
        }
        trail.record(entry);
    }
}
