package org.xunzheng.domain.attendance;

import java.time.Instant;
import java.time.LocalDate;
import org.xunzheng.domain.timetable.Lesson;

/**
 * A lesson and who came.
 *
 * @param startsAt minutes after midnight
 * @param place or platform
 * @param ends the moment at which it is over
 * @param counted how many attended it as wanted
 * @param seen how many have any record of it
 */
public record LessonAttended(
        int number,
        LocalDate day,
        int startsAt,
        int hours,
        String content,
        String teacher,
        String place,
        String platform,
        Instant ends,
        int counted,
        int seen) {

    /** Where it stands. */
    public enum State {
        /** It is still to come, or being taught. */
        AHEAD,
        /** It is over, and somebody has a record of it. */
        RECORDED,
        /** It is over, and nobody has. */
        WITHOUT_RECORDS
    }

    /** From when to when, as in 08:30–11:30. */
    public String time() {
        return Lesson.span(startsAt, hours);
    }

    public boolean isOnline() {
        return !platform.isEmpty();
    }

    public State state(Instant now) {
        return now.isBefore(ends) ? State.AHEAD : seen > 0 ? State.RECORDED : State.WITHOUT_RECORDS;
    }
}
