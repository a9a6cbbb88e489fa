package org.xunzheng.domain.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;

/** Reads the lines of a year's calendar, and says everything that is wrong with them at once. */
final class CalendarCheck {

    private static final int LONGEST_HOLIDAY = 20;
    private static final Map<String, CalendarDay.Kind> KINDS = Map.of(
            "off", CalendarDay.Kind.OFF,
            "休", CalendarDay.Kind.OFF,
            "放假", CalendarDay.Kind.OFF,
            "work", CalendarDay.Kind.WORK,
            "班", CalendarDay.Kind.WORK,
            "上班", CalendarDay.Kind.WORK);

    private final int year;
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<CalendarDay> days = new ArrayList<>();
    private final Map<LocalDate, Integer> rows = new HashMap<>();

    CalendarCheck(int year, List<CalendarLine> lines) {
        this.year = year;
        if (lines.isEmpty()) {
            refusals.add(Refusal.of(CalendarReason.EMPTY));
        }
        lines.forEach(this::read);
        days.sort(Comparator.comparing(CalendarDay::day));
    }

    List<Refusal> refusals() {
        return refusals;
    }

    List<CalendarDay> days() {
        return days;
    }

    private void read(CalendarLine line) {
        Optional<LocalDate> day = day(line);
        Optional<CalendarDay.Kind> kind = Optional.ofNullable(KINDS.get(Input.line(line.kind())));
        if (kind.isEmpty()) {
            refuse(line, "kind", CalendarReason.KIND_UNKNOWN, Input.line(line.kind()));
        }
        String holiday = Input.line(line.holiday());
        if (holiday.isEmpty()) {
            refuse(line, "holiday", CalendarReason.HOLIDAY_MISSING);
        } else if (holiday.length() > LONGEST_HOLIDAY) {
            refuse(line, "holiday", CalendarReason.HOLIDAY_TOO_LONG, LONGEST_HOLIDAY);
        }
        if (day.isEmpty() || kind.isEmpty()) {
            return;
        }
        if (kind.get() == CalendarDay.Kind.WORK && !CalendarDay.isWeekend(day.get())) {
            refuse(line, "kind", CalendarReason.MAKE_UP_ON_WEEKDAY, day.get());
        } else {
            days.add(new CalendarDay(day.get(), kind.get(), holiday));
        }
    }

    private Optional<LocalDate> day(CalendarLine line) {
        String typed = Input.line(line.day());
        LocalDate day;
        try {
            day = LocalDate.parse(typed);
        } catch (DateTimeException noDay) {
            refuse(line, "day", CalendarReason.DAY_MALFORMED, typed);
            return Optional.empty();
        }
        if (day.getYear() != year) {
            refuse(line, "day", CalendarReason.DAY_OF_ANOTHER_YEAR, day, year);
            return Optional.empty();
        }
        Integer before = rows.putIfAbsent(day, line.row());
        if (before != null) {
            refuse(line, "day", CalendarReason.DAY_TWICE, day, before);
            return Optional.empty();
        }
        return Optional.of(day);
    }

    private void refuse(CalendarLine line, String field, CalendarReason reason, Object... parameters) {
        refusals.add(Refusal.at(Place.row(line.row(), field), reason, parameters));
    }
}
