package org.xunzheng.domain.attendance;

import java.util.List;
import java.util.UUID;

/** The hours that the trainees of a class attended, for all that builds on them. */
public interface AttendedHours {

    /** All trainees of the class in the order of the roster, by one statement. */
    List<Attended> of(UUID trainingClass, Windows windows);

    /** The lessons in force with how many came, by day and time; by one statement. */
    List<LessonAttended> lessons(UUID trainingClass, Windows windows);
}
