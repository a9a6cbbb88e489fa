package org.xunzheng.domain.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A day that departs from Monday to Friday (节假日、调休).
 *
 * @param holiday the holiday because of which, such as 国庆节
 */
public record CalendarDay(LocalDate day, Kind kind, String holiday) {

    public CalendarDay {
        Objects.requireNonNull(day);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(holiday);
        if (kind == Kind.WORK && !isWeekend(day)) {
            throw new IllegalArgumentException("worked anyway, so nothing is made up: " + day);
        }
    }

    /** In which way it departs. */
    public enum Kind {
        /** Off, be it a weekday or a weekend. */
        OFF,
        /** A weekend that is worked (调休上班). */
        WORK
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
