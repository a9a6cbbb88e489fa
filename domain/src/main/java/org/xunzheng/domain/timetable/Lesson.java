package org.xunzheng.domain.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.xunzheng.domain.rule.Clause;

/**
 * A lesson (课次) of a class. Its class hours follow each other without a break; breaks between them belong to the time after it.
 *
 * @param number counted from 1 within the class
 * @param startsAt minutes after midnight, in China
 * @param hours class hours of 45 minutes
 * @param place where it is taught; empty for a lesson online
 * @param platform the platform of a lesson online; empty for any other
 */
@Clause("CLS-6")
public record Lesson(
        int number,
        LocalDate day,
        int startsAt,
        int hours,
        String content,
        String teacher,
        String place,
        String platform) {

    /** How long a class hour is. */
    public static final int MINUTES_AN_HOUR = 45;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int MINUTES_A_CLOCK_HOUR = 60;

    public Lesson {
        Objects.requireNonNull(day);
        Objects.requireNonNull(content);
        Objects.requireNonNull(teacher);
        if (place.isEmpty() == platform.isEmpty()) {
            throw new IllegalArgumentException("lesson " + number + " is either at a place or online");
        }
    }

    /** Minutes after midnight at which it is over. */
    public int endsAt() {
        return startsAt + hours * MINUTES_AN_HOUR;
    }

    public Instant begins() {
        return day.atStartOfDay(CHINA).plusMinutes(startsAt).toInstant();
    }

    public Instant ends() {
        return day.atStartOfDay(CHINA).plusMinutes(endsAt()).toInstant();
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(ends());
    }

    public boolean isOnline() {
        return !platform.isEmpty();
    }

    /** Where it is taught: a place, or a platform. */
    public String where() {
        return isOnline() ? platform : place;
    }

    /** When it begins, as in 08:30. */
    public String begin() {
        return clock(startsAt);
    }

    /** From when to when, as in 08:30–11:30. */
    public String time() {
        return span(startsAt, hours);
    }

    /** From when to when a lesson of so many class hours lasts. */
    public static String span(int startsAt, int hours) {
        return clock(startsAt) + "–" + clock(startsAt + hours * MINUTES_AN_HOUR);
    }

    /** Minutes after midnight as people write them. */
    static String clock(int minutes) {
        return LocalTime.of(minutes / MINUTES_A_CLOCK_HOUR, minutes % MINUTES_A_CLOCK_HOUR)
                .toString();
    }

    boolean isBeside(Lesson other) {
        return day.equals(other.day) && startsAt < other.endsAt() && other.startsAt < endsAt();
    }
}
