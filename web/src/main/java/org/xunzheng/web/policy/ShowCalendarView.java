package org.xunzheng.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.policy.CalendarDay;
import org.xunzheng.domain.policy.CalendarYear;
import org.xunzheng.domain.policy.Calendars;
import org.xunzheng.domain.region.Level;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.web.account.CurrentCaller;

/** A year with its holidays and make-up days; this year unless the address says otherwise. */
@Named
@RequestScoped
public class ShowCalendarView {

    private static final int DAYS_OF_A_WEEK = 7;

    private CurrentCaller current;
    private Calendars calendars;
    private Trail trail;
    private Clock clock;

    @Inject
    @Param(name = "id")
    private UUID id;

    private Integer year;
    private Optional<CalendarYear> calendar;

    protected ShowCalendarView() {}

    @Inject
    ShowCalendarView(CurrentCaller current, Calendars calendars, Trail trail, Clock clock) {
        this.current = current;
        this.calendars = calendars;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A day in its week.
     *
     * @param day of the month; 0 for a place before the first or after the last
     * @param kind {@code OFF}, {@code WORK}, {@code WEEKEND} or {@code DAY}
     * @param holiday empty for a day like others
     */
    public record Cell(int day, String kind, String holiday) {}

    /** A month, week by week from Monday on. */
    public record Month(int number, List<List<Cell>> weeks) {}

    public List<Month> getMonths() {
        Map<LocalDate, CalendarDay> departing = getCalendar().map(CalendarYear::days).orElse(List.of()).stream()
                .collect(Collectors.toMap(CalendarDay::day, Function.identity()));
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new Month(month, weeks(YearMonth.of(getYear(), month), departing)))
                .toList();
    }

    private static List<List<Cell>> weeks(YearMonth month, Map<LocalDate, CalendarDay> departing) {
        List<Cell> cells = new ArrayList<>();
        Cell nothing = new Cell(0, "", "");
        for (int i = 1; i < month.atDay(1).getDayOfWeek().getValue(); i++) {
            cells.add(nothing);
        }
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            cells.add(cell(month.atDay(day), departing));
        }
        while (cells.size() % DAYS_OF_A_WEEK != 0) {
            cells.add(nothing);
        }
        return IntStream.range(0, cells.size() / DAYS_OF_A_WEEK)
                .mapToObj(week -> List.copyOf(cells.subList(week * DAYS_OF_A_WEEK, (week + 1) * DAYS_OF_A_WEEK)))
                .toList();
    }

    private static Cell cell(LocalDate day, Map<LocalDate, CalendarDay> departing) {
        CalendarDay marked = departing.get(day);
        if (marked != null) {
            return new Cell(day.getDayOfMonth(), marked.kind().name(), marked.holiday());
        }
        boolean weekend = day.getDayOfWeek().getValue() > 5;
        return new Cell(day.getDayOfMonth(), weekend ? "WEEKEND" : "DAY", "");
    }

    /** How many of its days are worked; nothing if its calendar is not there. */
    public Optional<Integer> getWorkingDays() {
        LocalDate newYear = LocalDate.of(getYear(), 1, 1);
        return getCalendar()
                .map(there -> calendars
                                .around(newYear)
                                .between(newYear, newYear.plusYears(1).minusDays(1))
                                .orElseThrow()
                        + (calendars.around(newYear).isWorkingDay(newYear).orElseThrow() ? 1 : 0));
    }

    public Optional<CalendarYear> getCalendar() {
        if (calendar == null) {
            calendar = calendars.find(getYear());
        }
        return calendar;
    }

    public List<TrailLine> getTrail() {
        return getCalendar()
                .map(there ->
                        trail.of(Subject.calendar(there.id()), current.get().scope()))
                .orElse(List.of());
    }

    public List<Integer> getYears() {
        return calendars.years();
    }

    /** Whether the caller may bring calendars. */
    public boolean isBringer() {
        Caller caller = current.get();
        return caller.holds(Post.REVIEW) && caller.authority().level() == Level.PROVINCE;
    }

    public Integer getYear() {
        if (year == null) {
            year = Optional.ofNullable(id).flatMap(calendars::yearOf).orElseGet(() -> LocalDate.now(clock)
                    .getYear());
        }
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }
}
