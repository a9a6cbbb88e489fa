package org.xunzheng.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.xunzheng.domain.attendance.Attended;
import org.xunzheng.domain.attendance.LessonAttended;
import org.xunzheng.domain.policy.Figure;
import org.xunzheng.domain.policy.Share;
import org.xunzheng.domain.trainingclass.ClassState;

/** What the page of a class says of its attendance, for who confirms results as well. */
@Named
@RequestScoped
public class ClassAttendanceView {

    private AttendanceOfClass attendance;

    protected ClassAttendanceView() {}

    @Inject
    ClassAttendanceView(AttendanceOfClass attendance) {
        this.attendance = attendance;
    }

    /** Whether there is anything to say: once there is a timetable. */
    public boolean isShown() {
        return attendance.page().get().state().compareTo(ClassState.APPROVED) >= 0
                && !attendance.lessons().isEmpty();
    }

    /** Class hours of all trainees that count. */
    public int getCounted() {
        return attendance.hours().stream().mapToInt(Attended::counted).sum();
    }

    /** Class hours of all trainees by the timetable. */
    public int getPlanned() {
        return attendance.hours().stream().mapToInt(Attended::planned).sum();
    }

    public int getByHand() {
        return attendance.hours().stream().mapToInt(Attended::byHand).sum();
    }

    /** How many lessons are over of which nobody has a record. */
    public long getWithoutRecords() {
        return attendance.lessons().stream()
                .filter(lesson -> lesson.state(attendance.now()) == LessonAttended.State.WITHOUT_RECORDS)
                .count();
    }

    /** The least share, or null where no document sets one. */
    public String getLeast() {
        return attendance.leastShare().map(Figure::value).map(Share::toString).orElse(null);
    }

    /** How many trainees are under it. */
    public long getUnder() {
        Optional<Figure<Share>> least = attendance.leastShare();
        return least.isEmpty()
                ? 0
                : attendance.hours().stream()
                        .filter(one -> !one.reaches(least.get().value()))
                        .count();
    }
}
