package org.xunzheng.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Refusal;

/** Who handed something in takes it back, until somebody took a level of it. */
@ApplicationScoped
@Clause("REV-1")
public class TakeBack {

    private final Reviews reviews;

    @Inject
    public TakeBack(Reviews reviews) {
        this.reviews = reviews;
    }

    protected TakeBack() {
        this(null);
    }

    /** Ends the round. What it was about and the entry on the trail are the feature's. */
    public Decision<Review> take(Caller caller, Review review) {
        return take(caller, review, review.enteredBy());
    }

    /** The same, where somebody else handed in last what the round is about. */
    public Decision<Review> take(Caller caller, Review review, UUID handedInBy) {
        return Decision.unless(refusals(caller, review, handedInBy), () -> {
            reviews.withdraw(review);
            return review;
        });
    }

    /** Why the caller cannot take it back now. */
    public static List<Refusal> refusals(Caller caller, Review review) {
        return refusals(caller, review, review.enteredBy());
    }

    /** The same, where somebody else handed in last what the round is about. */
    public static List<Refusal> refusals(Caller caller, Review review, UUID handedInBy) {
        List<Refusal> refusals = new ArrayList<>();
        if (review.state() != Review.State.OPEN || !review.steps().isEmpty()) {
            refusals.add(Refusal.of(ReviewReason.DECIDED_ALREADY));
        }
        if (!caller.actsAs(handedInBy)) {
            refusals.add(Refusal.of(ReviewReason.ENTERED_BY_SOMEBODY_ELSE));
        }
        return refusals;
    }
}
