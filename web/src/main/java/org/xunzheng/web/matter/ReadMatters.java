package org.xunzheng.web.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.matter.Asked;
import org.xunzheng.domain.matter.Asking;
import org.xunzheng.domain.matter.HandIn;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.Matters;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailLine;

/** What pages and resources of matters read, for whom their kind lets read it. */
@ApplicationScoped
class ReadMatters {

    private final Matters matters;
    private final Reviews reviews;
    private final Asking asking;
    private final HandIn handIn;
    private final Trail trail;

    @Inject
    ReadMatters(Matters matters, Reviews reviews, Asking asking, HandIn handIn, Trail trail) {
        this.matters = matters;
        this.reviews = reviews;
        this.asking = asking;
        this.handIn = handIn;
        this.trail = trail;
    }

    protected ReadMatters() {
        this(null, null, null, null, null);
    }

    HandIn handIn() {
        return handIn;
    }

    /** A matter of whatever kind, as long as the scope sees it. */
    Matter any(Caller caller, UUID id) {
        return matters.find(id, caller.scope()).orElseThrow(() -> new NotFound("matter " + id));
    }

    /** Whether an authority lies in the caller's scope. */
    boolean isBelow(Caller caller, UUID authority) {
        return caller.institution().isEmpty()
                && asking.authority(authority).path().startsWith(caller.scope().authorityPath());
    }

    /** A matter of this kind that the caller sees. */
    Matter one(Caller caller, MatterKind<?> kind, UUID id) {
        kind.who().requireReader(caller);
        return matters.get(kind, id, caller.scope());
    }

    /** The question about a form that is filled in for the first time. */
    <F extends Record> Asked<F> asked(Caller caller, MatterKind<F> kind) {
        return asking.of(caller, kind.form().empty());
    }

    /** The question about what is typed so far. */
    <F extends Record> Asked<F> asked(Caller caller, MatterKind<F> kind, Map<String, ?> typed) {
        return asking.of(caller, kind, typed);
    }

    /** The question about what was handed in last. */
    <F extends Record> Asked<F> asked(Caller caller, MatterKind<F> kind, Matter matter) {
        return asking.of(caller, matter, matters.facts(matter, kind.form().facts()));
    }

    <F extends Record> Page<Matters.Line<F>> list(Caller caller, MatterKind<F> kind, Page.Part part) {
        kind.who().requireReader(caller);
        return matters.list(kind, caller.scope(), part);
    }

    /** The rounds, the newest first. */
    List<Review> rounds(Caller caller, Matter matter) {
        return reviews.of(org.xunzheng.domain.review.Matter.valueOf(matter.kind()), matter.id(), caller.scope());
    }

    /** The step that was taken last, or null. */
    Review.Step lastStep(Caller caller, UUID id) {
        return rounds(caller, any(caller, id)).stream()
                .findFirst()
                .map(Review::steps)
                .filter(steps -> !steps.isEmpty())
                .map(steps -> steps.get(steps.size() - 1))
                .orElse(null);
    }

    List<TrailLine> trail(Caller caller, MatterKind<?> kind, Matter matter) {
        return trail.of(kind.subject(matter), caller.scope());
    }
}
