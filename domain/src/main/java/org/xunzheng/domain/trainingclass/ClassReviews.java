package org.xunzheng.domain.trainingclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.policy.Key;
import org.xunzheng.domain.policy.Profile;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.review.Levels;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.review.TakeBack;
import org.xunzheng.domain.review.TakeLevel;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Refusal;

/**
 * The rounds of review of a class: of its opening and of its results, with as many levels as the profile wants (REV-1). One
 * level is the post of review alone, as county offices have it.
 */
@ApplicationScoped
@Clause("REV-1")
public class ClassReviews {

    private final Reviews reviews;
    private final Regions regions;
    private final TakeLevel takeLevel;
    private final TakeBack takeBack;

    @Inject
    public ClassReviews(Reviews reviews, Regions regions, TakeLevel takeLevel, TakeBack takeBack) {
        this.reviews = reviews;
        this.regions = regions;
        this.takeLevel = takeLevel;
        this.takeBack = takeBack;
    }

    protected ClassReviews() {
        this(null, null, null, null);
    }

    /** Begins a round for what the caller submits now. */
    public void open(
            Matter matter,
            TrainingClass trainingClass,
            Profile profile,
            Key<Integer> levels,
            Optional<LocalDate> due,
            Caller caller,
            Instant now) {
        Authority authority = regions.authority(trainingClass.authority()).orElseThrow();
        reviews.open(Review.open(
                matter,
                trainingClass.id(),
                authority,
                Optional.of(trainingClass.institution()),
                caller.place() + " " + trainingClass.plan().name(),
                caller.account(),
                now,
                due,
                Levels.of(profile.value(levels), Post.REVIEW, authority, regions)));
    }

    /** The newest round of its opening or of its results. */
    public Optional<Review> latest(Matter matter, TrainingClass trainingClass, Scope scope) {
        return reviews.latest(matter, trainingClass.id(), scope);
    }

    /**
     * Takes the level whose turn it is.
     *
     * @param reason why it is returned; nothing for an approval
     * @param against what the feature found, whatever the verdict
     */
    public Decision<Review.State> take(
            Caller caller,
            Matter matter,
            TrainingClass trainingClass,
            Verdict verdict,
            String reason,
            List<Refusal> against) {
        Review review = latest(matter, trainingClass, caller.scope())
                .orElseThrow(() -> new NotFound("review of class " + trainingClass.id()));
        if (!against.isEmpty()) {
            List<Refusal> refusals = new ArrayList<>(against);
            refusals.addAll(TakeLevel.refusals(caller, review));
            return Decision.denied(refusals);
        }
        return takeLevel.take(caller, review, review.version(), new TakeLevel.Answer(verdict, reason), List.of());
    }

    /** Ends the round, as long as nobody took a level of it. */
    public Decision<Review> takeBack(Caller caller, Matter matter, TrainingClass trainingClass) {
        Review review = latest(matter, trainingClass, caller.scope())
                .orElseThrow(() -> new NotFound("review of class " + trainingClass.id()));
        return takeBack.take(caller, review, handedInBy(review, trainingClass));
    }

    /** Who handed in last what a round is about: results are brought again in the same round. */
    public static UUID handedInBy(Review review, TrainingClass trainingClass) {
        return review.matter().equals(Matter.RESULTS)
                ? trainingClass.resultsBy().orElse(review.enteredBy())
                : review.enteredBy();
    }

    /** Goes on only for who could take a level of a class. */
    public static void require(Caller caller) {
        if (!caller.holds(Post.REVIEW) && !caller.holds(Post.APPROVAL)) {
            throw new NotPermitted(caller.login() + " holds no post that reviews classes");
        }
    }
}
