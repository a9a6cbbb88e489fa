package org.xunzheng.domain.trainingclass;

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

/** Who submitted a class takes it back as long as nobody took a level of its opening; it is a draft again. */
@ApplicationScoped
@Clause("CLS-5")
public class TakeBackOpening {

    private final Classes classes;
    private final ClassReviews reviews;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public TakeBackOpening(Classes classes, ClassReviews reviews, Trail trail, Clock clock) {
        this.classes = classes;
        this.reviews = reviews;
        this.trail = trail;
        this.clock = clock;
    }

    protected TakeBackOpening() {
        this(null, null, null, null);
    }

    /** @param seen the version that the caller looked at */
    @Transactional
    public Decision<TrainingClass> takeBack(Caller caller, UUID id, long seen) {
        caller.requireInstitution();
        classes.hold(id);
        TrainingClass current = classes.find(id, caller.scope())
                .orElseThrow(() -> new NotFound("class " + id))
                .seenAt(seen);
        if (current.state() != ClassState.SUBMITTED) {
            return Decision.denied(Refusal.of(ClassReason.NOT_SUBMITTED));
        }
        Decision<Review> taken = reviews.takeBack(caller, Matter.OPENING, current);
        if (!taken.isGranted()) {
            return Decision.denied(taken.refusals());
        }
        TrainingClass back = current.takenBack();
        classes.save(back);
        trail.record(TrailEntry.of(Subject.trainingClass(id), Action.CLASS_TAKEN_BACK, caller, clock.instant())
                .with("name", current.plan().name()));
        return Decision.granted(back);
    }
}
