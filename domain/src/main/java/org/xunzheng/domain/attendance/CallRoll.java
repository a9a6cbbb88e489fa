package org.xunzheng.domain.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.timetable.Lesson;
import org.xunzheng.domain.timetable.Timetables;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;
import org.xunzheng.domain.trainingclass.TrainingClass;

/** Who was in a lesson, called from the roster (点名). It proves least; a later roll of the same lesson takes its place. */
@ApplicationScoped
@Clause("TRN-1")
public class CallRoll {

    private final ClassAttendance attendance;
    private final AttendanceRecords records;
    private final Timetables timetables;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public CallRoll(
            ClassAttendance attendance, AttendanceRecords records, Timetables timetables, Trail trail, Clock clock) {
        this.attendance = attendance;
        this.records = records;
        this.timetables = timetables;
        this.trail = trail;
        this.clock = clock;
    }

    protected CallRoll() {
        this(null, null, null, null, null);
    }

    /**
     * Records who was there.
     *
     * @param present places on the roster
     */
    @Transactional
    public Decision<Integer> call(Caller caller, UUID id, int number, Set<Integer> present) {
        TrainingClass of = attendance.held(caller, id);
        Instant now = clock.instant();
        List<Refusal> refusals = new ArrayList<>(attendance.against(of));
        Optional<Lesson> lesson = timetables.inForce(id).stream()
                .filter(one -> one.number() == number)
                .findFirst();
        if (lesson.isEmpty()) {
            refusals.add(Refusal.of(AttendanceReason.LESSON_UNKNOWN, number));
        } else if (lesson.get().isOnline()) {
            refusals.add(Refusal.of(AttendanceReason.LESSON_ONLINE, number));
        } else if (now.isBefore(lesson.get().begins())) {
            refusals.add(Refusal.of(AttendanceReason.LESSON_AHEAD, number));
        }
        return Decision.unless(refusals, () -> {
            records.roll(id, number, present, caller.account(), now);
            trail.record(TrailEntry.of(Subject.trainingClass(id), Action.ROLL_CALLED, caller, now)
                    .with("lesson", number)
                    .with("present", present.size()));
            return present.size();
        });
    }
}
