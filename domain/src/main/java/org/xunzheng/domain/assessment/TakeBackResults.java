package org.xunzheng.domain.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;
import org.xunzheng.domain.trainingclass.ClassReviews;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.domain.trainingclass.TrainingClass;

/** Who submitted the results of a class takes them back as long as nobody took a level of them. */
@ApplicationScoped
@Clause("CLS-5")
public class TakeBackResults {

    private final Classes classes;
    private final Results results;
    private final ClassReviews reviews;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public TakeBackResults(Classes classes, Results results, ClassReviews reviews, Trail trail, Clock clock) {
        this.classes = classes;
        this.results = results;
        this.reviews = reviews;
        this.trail = trail;
        this.clock = clock;
    }

    protected TakeBackResults() {
        this(null, null, null, null, null);
    }

    /** @param seen the version that the caller looked at */
    @Transactional
    public Decision<TrainingClass> takeBack(Caller caller, UUID id, long seen) {
        caller.requireInstitution();
        classes.hold(id);
        TrainingClass current = classes.find(id, caller.scope())
                .orElseThrow(() -> new NotFound("class " + id))
                .seenAt(seen);
        if (current.state() != ClassState.RESULTS_SUBMITTED) {
            return Decision.denied(Refusal.of(ResultReason.NOT_SUBMITTED));
        }
        Decision<Review> taken = reviews.takeBack(caller, Matter.RESULTS, current);
        if (!taken.isGranted()) {
            return Decision.denied(taken.refusals());
        }
        TrainingClass back = current.resultsTakenBack();
        classes.save(back);
        results.clear(id);
        trail.record(TrailEntry.of(Subject.trainingClass(id), Action.RESULTS_TAKEN_BACK, caller, clock.instant())
                .with("passed", current.passed())
                .with("trainees", current.trainees()));
        return Decision.granted(back);
    }
}
