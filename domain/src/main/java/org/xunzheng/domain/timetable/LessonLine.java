package org.xunzheng.domain.timetable;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of a timetable as it was brought, unchecked.
 *
 * @param row the line's number in its file
 * @param platform the online platform, in place of a place
 */
public record LessonLine(
        int row,
        String lesson,
        String day,
        String startsAt,
        String hours,
        String content,
        String teacher,
        String place,
        String platform) {

    /** Whether it says nothing else than the lesson. */
    public boolean isOf(Lesson lesson) {
        return reading().filter(lesson::equals).isPresent();
    }

    /** Whether it is over by then; nothing that cannot be read is. */
    public boolean isOver(Instant at) {
        return reading().filter(lesson -> lesson.isOver(at)).isPresent();
    }

    private Optional<Lesson> reading() {
        return TimetableCheck.read(this);
    }
}
