package org.xunzheng.domain.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Refusal;

/**
 * Counts working days by the calendar of the State Council with its make-up days (CLS-1, FIL-7). A year whose calendar is
 * not there is said so, never guessed: it is not known which of its days will be worked.
 */
@Clause({"CLS-1", "FIL-7"})
public final class WorkingDays {

    private final Set<Integer> years;
    private final Map<LocalDate, CalendarDay.Kind> departing;

    /**
     * The calendar of these years.
     *
     * @param departing their days that depart from Monday to Friday
     */
    public WorkingDays(Collection<Integer> years, Collection<CalendarDay> departing) {
        this.years = Set.copyOf(years);
        this.departing = departing.stream().collect(Collectors.toUnmodifiableMap(CalendarDay::day, CalendarDay::kind));
    }

    /** Whether the day is worked. */
    public Decision<Boolean> isWorkingDay(LocalDate day) {
        return answered(calendar -> calendar.works(day));
    }

    /** The n-th working day after the day; for 0 the day itself, worked or not. */
    public Decision<LocalDate> plus(LocalDate day, int n) {
        return answered(calendar -> {
            LocalDate at = day;
            for (int left = Math.max(0, n); left > 0; ) {
                at = at.plusDays(1);
                left -= calendar.works(at) ? 1 : 0;
            }
            return at;
        });
    }

    /** How many working days there are after the first day, up to and with the last: 0 if that is not later. */
    public Decision<Integer> between(LocalDate first, LocalDate last) {
        return answered(calendar -> {
            int worked = 0;
            for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
                worked += calendar.works(day) ? 1 : 0;
            }
            return worked;
        });
    }

    private <T> Decision<T> answered(Function<WorkingDays, T> question) {
        try {
            return Decision.granted(question.apply(this));
        } catch (UnknownYear unknown) {
            return Decision.denied(Refusal.of(PolicyReason.CALENDAR_MISSING, unknown.year));
        }
    }

    private boolean works(LocalDate day) {
        if (!years.contains(day.getYear())) {
            throw new UnknownYear(day.getYear());
        }
        CalendarDay.Kind kind = departing.get(day);
        return kind == null ? !CalendarDay.isWeekend(day) : kind == CalendarDay.Kind.WORK;
    }

    /** Ends a count at the first day that nobody knows; never leaves this class. */
    private static final class UnknownYear extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final int year;

        UnknownYear(int year) {
            super("the calendar of " + year + " is not there", null, false, false);
            this.year = year;
        }
    }
}
