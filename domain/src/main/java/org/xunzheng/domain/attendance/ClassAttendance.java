package org.xunzheng.domain.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.directory.MayTrain;
import org.xunzheng.domain.policy.Figure;
import org.xunzheng.domain.policy.Key;
import org.xunzheng.domain.policy.Profile;
import org.xunzheng.domain.policy.Profiles;
import org.xunzheng.domain.policy.Share;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.supervision.TrainingStep;
import org.xunzheng.domain.timetable.Timetables;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.domain.trainingclass.TrainingClass;

/** The attendance of a class as its page and its results ask for it, by the figures in force on its first day (TRN-1). */
@ApplicationScoped
@Clause("TRN-1")
public class ClassAttendance {

    private final MayTrain mayTrain;
    private final Classes classes;
    private final Timetables timetables;
    private final AttendedHours hours;
    private final Profiles profiles;
    private final Clock clock;

    @Inject
    public ClassAttendance(
            MayTrain mayTrain,
            Classes classes,
            Timetables timetables,
            AttendedHours hours,
            Profiles profiles,
            Clock clock) {
        this.mayTrain = mayTrain;
        this.classes = classes;
        this.timetables = timetables;
        this.hours = hours;
        this.profiles = profiles;
        this.clock = clock;
    }

    protected ClassAttendance() {
        this(null, null, null, null, null, null);
    }

    public Windows windows(TrainingClass of) {
        return Windows.of(profile(of));
    }

    private Profile profile(TrainingClass of) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = of.plan().firstDay();
        return profiles.inForce(of.authority(), first.isAfter(today) ? today : first);
    }

    /** Whether there are lessons to attend; without them no figure is asked for. */
    private boolean isTaught(TrainingClass of) {
        return !timetables.inForce(of.id()).isEmpty();
    }

    public List<Attended> hours(TrainingClass of) {
        return isTaught(of) ? hours.of(of.id(), windows(of)) : List.of();
    }

    public List<LessonAttended> lessons(TrainingClass of) {
        return isTaught(of) ? hours.lessons(of.id(), windows(of)) : List.of();
    }

    /** The least share that somebody attends who passes, where a document sets one. */
    public Optional<Figure<Share>> leastShare(TrainingClass of) {
        return profile(of).find(Key.ATTENDED_SHARE);
    }

    public Instant now() {
        return clock.instant();
    }

    /** A class of the caller's institution. */
    TrainingClass own(Caller caller, UUID id) {
        caller.requireInstitution();
        return classes.find(id, caller.scope()).orElseThrow(() -> new NotFound("class " + id));
    }

    /** Lets nobody submit results of the class until the transaction ends. */
    TrainingClass held(Caller caller, UUID id) {
        TrainingClass before = own(caller, id);
        classes.hold(before.id());
        return own(caller, id);
    }

    /** What speaks against anything that is recorded of the class now. */
    List<Refusal> against(TrainingClass of) {
        List<Refusal> refusals = new ArrayList<>();
        if (of.state() != ClassState.APPROVED) {
            refusals.add(Refusal.of(AttendanceReason.NOT_IN_TRAINING));
        } else if (!isTaught(of)) {
            refusals.add(Refusal.of(AttendanceReason.TIMETABLE_MISSING));
        }
        refusals.addAll(mayTrain.refusals(TrainingStep.TEACHING, of.registration(), Optional.of(of.id())));
        return refusals;
    }
}
