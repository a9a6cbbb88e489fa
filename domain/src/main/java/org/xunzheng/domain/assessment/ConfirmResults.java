package org.xunzheng.domain.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
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
import org.xunzheng.domain.trainingclass.ClassReviews;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.domain.trainingclass.DecideOpening;
import org.xunzheng.domain.trainingclass.TrainingClass;

/** The authority confirms results or sends them back; never the one who submitted them (EXM-3). */
@ApplicationScoped
@Clause("EXM-3")
public class ConfirmResults {

    private final MayTrain mayTrain;
    private final Classes classes;
    private final Results results;
    private final ClassReviews reviews;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public ConfirmResults(
            MayTrain mayTrain, Classes classes, Results results, ClassReviews reviews, Trail trail, Clock clock) {
        this.mayTrain = mayTrain;
        this.classes = classes;
        this.results = results;
        this.reviews = reviews;
        this.trail = trail;
        this.clock = clock;
    }

    protected ConfirmResults() {
        this(null, null, null, null, null, null);
    }

    /** Confirms at the level whose turn it is; the results count with the last. */
    @Transactional
    public Decision<TrainingClass> confirm(Caller caller, UUID id, long seen) {
        TrainingClass current = read(caller, id, seen);
        Decision<Review.State> taken = take(
                caller,
                current,
                Verdict.APPROVED,
                "",
                mayTrain.refusals(TrainingStep.RESULTS, current.registration(), Optional.of(current.id())));
        if (!taken.isGranted()) {
            return Decision.denied(taken.refusals());
        }
        if (taken.orElseThrow() != Review.State.APPROVED) {
            // Another version of the class, so that nobody takes the next level by a page that showed this one.
            classes.save(current);
            return Decision.granted(current);
        }
        TrainingClass confirmed = current.confirmed(caller.account());
        classes.save(confirmed);
        trail.record(TrailEntry.of(Subject.trainingClass(id), Action.RESULTS_CONFIRMED, caller, clock.instant())
                .with("passed", current.passed())
                .with("trainees", current.trainees()));
        return Decision.granted(confirmed);
    }

    /** Sends the results back to the institution, which may submit others. */
    @Transactional
    public Decision<TrainingClass> sendBack(Caller caller, UUID id, long seen, String typedReason) {
        TrainingClass current = read(caller, id, seen);
        Words words = DecideOpening.returnReason(typedReason);
        String reason = words.text();
        Decision<Review.State> taken = take(caller, current, Verdict.RETURNED, reason, words.refusals());
        if (!taken.isGranted()) {
            return Decision.denied(taken.refusals());
        }
        TrainingClass returned = current.resultsReturned(reason);
        classes.save(returned);
        results.clear(id);
        trail.record(TrailEntry.of(Subject.trainingClass(id), Action.RESULTS_RETURNED, caller, clock.instant())
                .with("reason", reason));
        return Decision.granted(returned);
    }

    private TrainingClass read(Caller caller, UUID id, long seen) {
        ClassReviews.require(caller);
        classes.hold(id);
        return classes.find(id, caller.scope())
                .orElseThrow(() -> new NotFound("class " + id))
                .seenAt(seen);
    }

    private Decision<Review.State> take(
            Caller caller, TrainingClass current, Verdict verdict, String reason, List<Refusal> found) {
        List<Refusal> against = new ArrayList<>(found);
        if (current.state() != ClassState.RESULTS_SUBMITTED) {
            against.add(0, Refusal.of(ResultReason.NOT_SUBMITTED));
            return Decision.denied(against);
        }
        // Also who brought them again, while the round was begun by somebody else.
        if (current.resultsBy()
                .filter(by -> caller.actsAs(Post.REVIEW, by) || caller.actsAs(Post.APPROVAL, by))
                .isPresent()) {
            against.add(Refusal.of(ResultReason.CONFIRMS_OWN_SUBMISSION));
        }
        return reviews.take(caller, Matter.RESULTS, current, verdict, reason, against);
    }
}
