package org.xunzheng.domain.trainingclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.directory.MayTrain;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Words;
import org.xunzheng.domain.supervision.TrainingStep;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/** The authority approves the opening of a class or returns it (开班审批). */
@ApplicationScoped
public class DecideOpening {

    /** The longest reason that a return can give, in characters. */
    public static final int LONGEST_REASON = 500;

    private final MayTrain mayTrain;
    private final Classes classes;
    private final ClassReviews reviews;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public DecideOpening(MayTrain mayTrain, Classes classes, ClassReviews reviews, Trail trail, Clock clock) {
        this.mayTrain = mayTrain;
        this.classes = classes;
        this.reviews = reviews;
        this.trail = trail;
        this.clock = clock;
    }

    protected DecideOpening() {
        this(null, null, null, null, null);
    }

    /** Approves at the level whose turn it is; the class is approved with the last. */
    @Transactional
    public Decision<TrainingClass> approve(Caller caller, UUID id, long seen) {
        TrainingClass current = read(caller, id, seen);
        Decision<Review.State> taken = take(
                caller,
                current,
                Verdict.APPROVED,
                "",
                mayTrain.refusals(TrainingStep.OPENING, current.registration(), Optional.of(current.id())));
        if (!taken.isGranted()) {
            return Decision.denied(taken.refusals());
        }
        if (taken.orElseThrow() != Review.State.APPROVED) {
            // Another version of the class, so that nobody takes the next level by a page that showed this one.
            classes.save(current);
            return Decision.granted(current);
        }
        TrainingClass approved = current.approved();
        classes.save(approved);
        trail.record(TrailEntry.of(Subject.trainingClass(id), Action.CLASS_APPROVED, caller, clock.instant())
                .with("trainees", current.trainees()));
        return Decision.granted(approved);
    }

    /** Sends the class back to the institution, which may change and submit it again. */
    @Transactional
    public Decision<TrainingClass> sendBack(Caller caller, UUID id, long seen, String typedReason) {
        TrainingClass current = read(caller, id, seen);
        Words words = returnReason(typedReason);
        String reason = words.text();
        Decision<Review.State> taken = take(caller, current, Verdict.RETURNED, reason, words.refusals());
        if (!taken.isGranted()) {
            return Decision.denied(taken.refusals());
        }
        TrainingClass returned = current.returned(reason);
        classes.save(returned);
        trail.record(TrailEntry.of(Subject.trainingClass(id), Action.CLASS_RETURNED, caller, clock.instant())
                .with("reason", reason));
        return Decision.granted(returned);
    }

    private Decision<Review.State> take(
            Caller caller, TrainingClass current, Verdict verdict, String reason, List<Refusal> against) {
        if (current.state() != ClassState.SUBMITTED) {
            List<Refusal> refusals = new ArrayList<>(List.of(Refusal.of(ClassReason.NOT_SUBMITTED)));
            refusals.addAll(against);
            return Decision.denied(refusals);
        }
        return reviews.take(caller, Matter.OPENING, current, verdict, reason, against);
    }

    /** Reads the reason of a return: whoever sends something back says why. */
    @Clause("CLS-5")
    public static Words returnReason(String typed) {
        return Words.wanted(typed, "reason", ClassReason.RETURN_REASON_MISSING);
    }

    private TrainingClass read(Caller caller, UUID id, long seen) {
        ClassReviews.require(caller);
        classes.hold(id);
        return classes.find(id, caller.scope())
                .orElseThrow(() -> new NotFound("class " + id))
                .seenAt(seen);
    }
}
