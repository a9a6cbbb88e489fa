package org.xunzheng.domain.trainingclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.directory.ApprovedCourses;
import org.xunzheng.domain.directory.MayTrain;
import org.xunzheng.domain.filing.FilingReason;
import org.xunzheng.domain.filing.Filings;
import org.xunzheng.domain.institution.Course;
import org.xunzheng.domain.policy.Calendars;
import org.xunzheng.domain.policy.Key;
import org.xunzheng.domain.policy.Profile;
import org.xunzheng.domain.policy.Profiles;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.supervision.TrainingStep;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * An institution submits a class for the authority's decision (开班申请). The profile of the class's authority on the day of
 * submission counts, and its version is kept with the step.
 */
@ApplicationScoped
public class SubmitClass {

    private final MayTrain mayTrain;
    private final Classes classes;
    private final Profiles profiles;
    private final Calendars calendars;
    private final ApprovedCourses courses;
    private final Filings filings;
    private final ClassReviews reviews;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public SubmitClass(
            MayTrain mayTrain,
            Classes classes,
            Profiles profiles,
            Calendars calendars,
            ApprovedCourses courses,
            Filings filings,
            ClassReviews reviews,
            Trail trail,
            Clock clock) {
        this.mayTrain = mayTrain;
        this.classes = classes;
        this.profiles = profiles;
        this.calendars = calendars;
        this.courses = courses;
        this.filings = filings;
        this.reviews = reviews;
        this.trail = trail;
        this.clock = clock;
    }

    protected SubmitClass() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Transactional
    public Decision<TrainingClass> submit(Caller caller, UUID id, long seen) {
        caller.requireInstitution();
        TrainingClass current = classes.find(id, caller.scope())
                .orElseThrow(() -> new NotFound("class " + id))
                .seenAt(seen);
        List<Refusal> refusals = new ArrayList<>();
        if (!current.state().isOpen()) {
            refusals.add(Refusal.of(ClassReason.NOT_OPEN));
        }
        if (current.trainees() == 0) {
            refusals.add(Refusal.of(ClassReason.ROSTER_EMPTY));
        }
        refusals.addAll(mayTrain.refusals(TrainingStep.OPENING, current.registration(), Optional.of(current.id())));
        LocalDate today = LocalDate.now(clock);
        Profile profile = profiles.inForce(current.authority(), today);
        refusals.addAll(OpeningLeadTime.refusals(
                profile, calendars.around(today), current.plan().firstDay()));
        ClassPlan plan = current.plan();
        refusals.addAll(courses.refusals(
                current.institution(),
                new Course(plan.training(), plan.category(), plan.occupation()),
                plan.firstDay(),
                plan.lastDay()));
        refusals.addAll(filed(current));
        return Decision.unless(refusals, () -> {
            TrainingClass submitted = current.submitted(caller.account());
            classes.save(submitted);
            Instant now = clock.instant();
            // Decided too late is what would have begun already.
            LocalDate due = current.plan().firstDay().minusDays(1);
            reviews.open(Matter.OPENING, submitted, profile, Key.REVIEW_OPENING, Optional.of(due), caller, now);
            trail.record(TrailEntry.of(Subject.trainingClass(id), Action.CLASS_SUBMITTED, caller, now)
                    .with("trainees", current.trainees())
                    .with("profile", profile.version()));
            return submitted;
        });
    }

    /** Only filed training may end in certificates, and a filing ends with its year: the one of the first lesson counts. */
    @Clause({"FIL-8", "FIL-10"})
    private List<Refusal> filed(TrainingClass current) {
        ClassPlan plan = current.plan();
        int year = plan.firstDay().getYear();
        boolean isFiled =
                filings.isFiled(current.institution(), current.authority(), plan.training(), plan.category(), year);
        return isFiled
                ? List.of()
                : List.of(Refusal.at(Place.field("training"), FilingReason.NOT_FILED, plan.training(), year));
    }
}
