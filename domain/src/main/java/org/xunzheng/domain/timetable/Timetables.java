package org.xunzheng.domain.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.matter.Matter;

/** The timetables in force. */
public interface Timetables {

    /** The lessons of a class that count, by day and time; none before its first timetable is approved. */
    List<Lesson> inForce(UUID trainingClass);

    /** Another timetable of the class than this matter that waits for its decision. */
    Optional<UUID> underWay(UUID trainingClass, Optional<UUID> otherThan);

    /** Those of the names that teachers of the institution have, a row for each person and what they teach. */
    List<Known> teachers(UUID institution, List<String> names);

    /** Which of the lessons have a teacher who teaches another class at the time. */
    List<Elsewhere> elsewhere(UUID trainingClass, UUID institution, List<Lesson> lessons);

    /**
     * Puts the lessons in force in place of those that differ; what they replace is kept. Waits for who does the same with one
     * of the teachers.
     */
    void replace(Matter matter, UUID trainingClass, UUID institution, List<Lesson> lessons, Instant now);

    /**
     * A teacher by name.
     *
     * @param people how many people of the institution have the name
     * @param endedOn the day from which the last of them teaches no more
     */
    record Known(String name, int people, Optional<LocalDate> endedOn) {}

    /**
     * A lesson whose teacher is elsewhere.
     *
     * @param number of the lesson
     * @param otherClass its name, if it is one of the same institution
     * @param at minutes after midnight at which the other one begins
     */
    record Elsewhere(int number, Optional<String> otherClass, int at) {}
}
