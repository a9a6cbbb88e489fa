package org.xunzheng.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.rule.Words;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * Somebody takes the level of review whose turn it is. The use cases of the features call it in their transaction, and do
 * what follows from an approval.
 */
@ApplicationScoped
@Clause({"REV-1", "REV-2"})
public class TakeLevel {

    /** The longest remark of a reviewer, in characters. */
    public static final int LONGEST_REMARK = 500;

    private final Reviews reviews;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public TakeLevel(Reviews reviews, Trail trail, Clock clock) {
        this.reviews = reviews;
        this.trail = trail;
        this.clock = clock;
    }

    protected TakeLevel() {
        this(null, null, null);
    }

    /** What a reviewer answers: the verdict, and why. A return or a rejection says why. */
    public record Answer(Verdict verdict, String remark) {}

    /**
     * Takes the level, unless something speaks against it.
     *
     * @param seen the version of the review that the caller looked at
     * @param alsoAgainst what the feature found
     * @return how the round stands then
     */
    public Decision<Review.State> take(
            Caller caller, Review review, long seen, Answer answer, List<Refusal> alsoAgainst) {
        if (seen != review.version()) {
            throw new StaleVersion("review " + review.id() + ": seen " + seen + ", is " + review.version());
        }
        Words words = Words.optional(answer.remark(), "remark");
        String remark = words.text();
        List<Refusal> refusals = new ArrayList<>(refusals(caller, review));
        if (answer.verdict() == null) {
            refusals.add(Refusal.at(Place.field("verdict"), ReviewReason.VERDICT_MISSING));
        } else if (answer.verdict() != Verdict.APPROVED && remark.isEmpty()) {
            refusals.add(Refusal.at(Place.field("remark"), ReviewReason.REMARK_MISSING));
        }
        refusals.addAll(words.refusals());
        if (answer.verdict() == Verdict.APPROVED) {
            refusals.addAll(alsoAgainst);
        }
        return Decision.unless(refusals, () -> {
            Instant now = clock.instant();
            Review.State after = review.after(answer.verdict());
            int level = review.steps().size() + 1;
            reviews.take(
                    review,
                    new Review.Step(
                            level, caller.account(), caller.name(), caller.place(), answer.verdict(), remark, now),
                    after);
            trail.record(TrailEntry.of(
                            new Subject(review.matter().kind(), review.subject()),
                            switch (answer.verdict()) {
                                case APPROVED -> Action.LEVEL_APPROVED;
                                case RETURNED -> Action.LEVEL_RETURNED;
                                case REJECTED -> Action.LEVEL_REJECTED;
                            },
                            caller,
                            now)
                    .with("level", level + "/" + review.levels().size())
                    .with("reason", remark));
            return after;
        });
    }

    /** What speaks against the caller's taking the level whose turn it is, whatever the verdict. */
    public static List<Refusal> refusals(Caller caller, Review review) {
        if (review.next().isEmpty()) {
            return List.of(Refusal.of(ReviewReason.NOT_WAITING));
        }
        List<Refusal> refusals = new ArrayList<>();
        Review.Level level = review.next().get();
        if (!caller.holds(level.post())
                || caller.institution().isPresent()
                || !level.authority().path().startsWith(caller.authority().path())) {
            refusals.add(
                    Refusal.of(ReviewReason.NOT_OF_THIS_LEVEL, level.authority().name()));
        }
        if (caller.actsAs(level.post(), review.enteredBy())) {
            refusals.add(Refusal.of(ReviewReason.OWN_ENTRY));
        }
        if (review.steps().stream().anyMatch(step -> caller.actsAs(level.post(), step.account()))) {
            refusals.add(Refusal.of(ReviewReason.LEVEL_TAKEN_ALREADY));
        }
        return refusals;
    }
}
