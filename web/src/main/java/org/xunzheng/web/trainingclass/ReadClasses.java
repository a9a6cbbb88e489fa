package org.xunzheng.web.trainingclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.review.TakeBack;
import org.xunzheng.domain.review.TakeLevel;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.domain.trainingclass.ClassLine;
import org.xunzheng.domain.trainingclass.ClassReviews;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.domain.trainingclass.TrainingClass;

/** What pages and REST show of a class. */
@ApplicationScoped
public class ReadClasses {

    private final Classes classes;
    private final Reviews reviews;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public ReadClasses(Classes classes, Reviews reviews, Trail trail, Clock clock) {
        this.classes = classes;
        this.reviews = reviews;
        this.trail = trail;
        this.clock = clock;
    }

    protected ReadClasses() {
        this(null, null, null, null);
    }

    Optional<TrainingClass> find(UUID id, Scope scope) {
        return classes.find(id, scope);
    }

    Optional<ClassLine> line(UUID id, Scope scope) {
        return classes.line(id, scope);
    }

    /** The newest round of the opening and that of the results, as far as there are any. */
    List<Review> reviews(UUID id, Scope scope) {
        return Stream.of(Matter.OPENING, Matter.RESULTS)
                .flatMap(matter -> reviews.latest(matter, id, scope).stream())
                .toList();
    }

    /** The latest step that was taken with the class. */
    Optional<TrailLine> lastStep(UUID id, Scope scope) {
        List<TrailLine> steps = trail.of(Subject.trainingClass(id), scope);
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }

    /** What the caller may do with the class today. */
    Moves moves(Caller caller, TrainingClass trainingClass) {
        List<Review> rounds = reviews(trainingClass.id(), caller.scope());
        return new Moves(
                caller,
                trainingClass,
                rounds.stream()
                        .anyMatch(review -> TakeLevel.refusals(caller, review).isEmpty()),
                rounds.stream().anyMatch(review -> TakeBack.refusals(
                                caller, review, ClassReviews.handedInBy(review, trainingClass))
                        .isEmpty()),
                LocalDate.now(clock));
    }
}
