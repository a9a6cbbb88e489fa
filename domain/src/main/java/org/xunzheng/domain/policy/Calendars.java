package org.xunzheng.domain.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.region.Authority;

/** The calendars of the years. */
public interface Calendars {

    /** Counts working days from the year before the day to the year after it, as far as their calendars are there. */
    WorkingDays around(LocalDate day);

    Optional<CalendarYear> find(int year);

    /** The year of the calendar with this id. */
    Optional<Integer> yearOf(UUID id);

    /** The years whose calendar is there, in order. */
    List<Integer> years();

    /**
     * Stores the calendar in place of the one of the same year, if there is one.
     *
     * @throws org.xunzheng.domain.rule.StaleVersion if that was brought again since it was read
     */
    void store(CalendarYear calendar, Authority by, Instant at);
}
