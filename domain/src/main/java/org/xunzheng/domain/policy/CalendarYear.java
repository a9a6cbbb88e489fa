package org.xunzheng.domain.policy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.xunzheng.domain.rule.StaleVersion;

/**
 * The calendar of a year, as the State Council published it.
 *
 * @param revision counts how often it was brought
 * @param source the notice that it comes from
 * @param days those that depart from Monday to Friday, in order
 */
public record CalendarYear(UUID id, int year, long revision, String source, List<CalendarDay> days) {

    public CalendarYear {
        Objects.requireNonNull(id);
        Objects.requireNonNull(source);
        days = List.copyOf(days);
        for (CalendarDay day : days) {
            if (day.day().getYear() != year) {
                throw new IllegalArgumentException(day.day() + " is no day of " + year);
            }
        }
    }

    /**
     * This calendar, if the caller looked at this state of it.
     *
     * @throws StaleVersion if it was brought again meanwhile
     */
    CalendarYear seenAt(long seen) {
        if (seen != revision) {
            throw new StaleVersion("calendar of " + year + ": seen " + seen + ", is " + revision);
        }
        return this;
    }
}
