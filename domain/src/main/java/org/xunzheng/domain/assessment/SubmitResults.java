package org.xunzheng.domain.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.attendance.AttendanceReason;
import org.xunzheng.domain.attendance.ClassAttendance;
import org.xunzheng.domain.directory.MayTrain;
import org.xunzheng.domain.policy.Figure;
import org.xunzheng.domain.policy.Key;
import org.xunzheng.domain.policy.Profile;
import org.xunzheng.domain.policy.Profiles;
import org.xunzheng.domain.policy.Share;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.supervision.TrainingStep;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;
import org.xunzheng.domain.trainingclass.ClassReviews;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.domain.trainingclass.Rosters;
import org.xunzheng.domain.trainingclass.TrainingClass;

/**
 * An institution submits the results of a class whose training is over; until they are confirmed it may submit them
 * again.
 */
@ApplicationScoped
public class SubmitResults {

    private final MayTrain mayTrain;
    private final Classes classes;
    private final Rosters rosters;
    private final Results results;
    private final Profiles profiles;
    private final ClassReviews reviews;
    private final ClassAttendance attendance;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public SubmitResults(
            MayTrain mayTrain,
            Classes classes,
            Rosters rosters,
            Results results,
            Profiles profiles,
            ClassReviews reviews,
            ClassAttendance attendance,
            Trail trail,
            Clock clock) {
        this.mayTrain = mayTrain;
        this.classes = classes;
        this.rosters = rosters;
        this.results = results;
        this.profiles = profiles;
        this.reviews = reviews;
        this.attendance = attendance;
        this.trail = trail;
        this.clock = clock;
    }

    protected SubmitResults() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /** Says what is wrong with the results, and stores nothing. */
    @Transactional
    public Decision<List<Result>> check(Caller caller, UUID id, List<ResultLine> lines) {
        return checked(find(caller, id), lines);
    }

    /**
     * Stores and submits the results if nothing is wrong with them.
     *
     * @param seen the version of the class that the caller looked at
     */
    @Transactional
    public Decision<TrainingClass> submit(Caller caller, UUID id, long seen, List<ResultLine> lines) {
        TrainingClass current = find(caller, id).seenAt(seen);
        Decision<List<Result>> decision = checked(current, lines);
        if (!decision.isGranted()) {
            return Decision.denied(decision.refusals());
        }
        Optional<Review> begun = reviews.latest(Matter.RESULTS, current, caller.scope())
                .filter(review -> review.state() == Review.State.OPEN);
        if (begun.filter(review -> !review.steps().isEmpty()).isPresent()) {
            return Decision.denied(Refusal.of(ResultReason.IN_REVIEW));
        }
        List<Result> checked = decision.orElseThrow();
        int passed = (int) checked.stream().filter(Result::passed).count();
        TrainingClass changed = current.withResults(caller.account(), passed);
        classes.save(changed);
        results.replace(id, checked);
        Instant now = clock.instant();
        Profile profile = profiles.inForce(current.authority(), LocalDate.now(clock));
        if (begun.isEmpty()) {
            reviews.open(Matter.RESULTS, changed, profile, Key.REVIEW_RESULTS, Optional.empty(), caller, now);
        }
        trail.record(TrailEntry.of(Subject.trainingClass(id), Action.RESULTS_SUBMITTED, caller, now)
                .with("passed", passed)
                .with("trainees", current.trainees())
                .with("profile", profile.version()));
        return Decision.granted(changed);
    }

    private TrainingClass find(Caller caller, UUID id) {
        caller.requireInstitution();
        return classes.find(id, caller.scope()).orElseThrow(() -> new NotFound("class " + id));
    }

    private Decision<List<Result>> checked(TrainingClass current, List<ResultLine> lines) {
        List<Refusal> refusals = new ArrayList<>();
        if (current.state() != ClassState.APPROVED && current.state() != ClassState.RESULTS_SUBMITTED) {
            return Decision.denied(Refusal.of(ResultReason.NOT_APPROVED));
        }
        if (LocalDate.now(clock).isBefore(current.plan().lastDay())) {
            refusals.add(
                    Refusal.of(ResultReason.TRAINING_NOT_OVER, current.plan().lastDay()));
        }
        refusals.addAll(mayTrain.refusals(TrainingStep.RESULTS, current.registration(), Optional.of(current.id())));
        ResultCheck check = ResultCheck.of(lines, rosters.of(current.id()), current.category());
        refusals.addAll(check.refusals());
        if (check.refusals().isEmpty()) {
            refusals.addAll(attendance(current, check.results()));
        }
        return Decision.unless(refusals, check::results);
    }

    /** Who passes attended enough, where the place says how much that is (TRN-1). */
    private List<Refusal> attendance(TrainingClass current, List<Result> checked) {
        Optional<Figure<Share>> least = attendance.leastShare(current);
        if (least.isEmpty()) {
            return List.of();
        }
        Set<Integer> passed =
                checked.stream().filter(Result::passed).map(Result::position).collect(Collectors.toSet());
        Share share = least.get().value();
        return attendance.hours(current).stream()
                .filter(one -> passed.contains(one.position()) && !one.reaches(share))
                .map(one -> least.get()
                        .refuse(
                                AttendanceReason.ATTENDED_TOO_LITTLE,
                                one.position(),
                                one.counted(),
                                one.planned(),
                                share))
                .toList();
    }
}
