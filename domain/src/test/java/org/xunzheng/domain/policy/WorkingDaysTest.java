package org.xunzheng.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunzheng.domain.policy.CalendarDay.Kind;
import org.xunzheng.domain.rule.Refusal;

@DisplayName("CLS-1, FIL-7: working days by the State Council's calendar")
class WorkingDaysTest {

    /** The end of 2025 and the autumn of 2026, with their make-up days. */
    private static final WorkingDays DAYS = new WorkingDays(List.of(2025, 2026), autumnAndNewYear());

    private static List<CalendarDay> autumnAndNewYear() {
        List<CalendarDay> days = new ArrayList<>();
        off(days, "2026-01-01", 3, "元旦");
        days.add(new CalendarDay(LocalDate.parse("2026-01-04"), Kind.WORK, "元旦"));
        days.add(new CalendarDay(LocalDate.parse("2026-09-20"), Kind.WORK, "国庆节"));
        off(days, "2026-09-25", 3, "中秋节");
        off(days, "2026-10-01", 7, "国庆节");
        days.add(new CalendarDay(LocalDate.parse("2026-10-10"), Kind.WORK, "国庆节"));
        return days;
    }

    private static void off(List<CalendarDay> days, String first, int howMany, String holiday) {
        for (int i = 0; i < howMany; i++) {
            days.add(new CalendarDay(LocalDate.parse(first).plusDays(i), Kind.OFF, holiday));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-18, true", // Friday
        "2026-09-19, false", // Saturday
        "2026-09-20, true", // Sunday, made up
        "2026-09-25, false", // Friday, off
        "2026-10-07, false",
        "2026-10-08, true",
        "2026-10-10, true", // Saturday, made up
        "2026-10-11, false"
    })
    void knowsHolidaysAndMakeUpDays(LocalDate day, boolean worked) {
        assertThat(DAYS.isWorkingDay(day).orElseThrow()).isEqualTo(worked);
    }

    @ParameterizedTest
    @DisplayName("FIL-7: the 15th and the 16th working day across National Day, and across the end of a year")
    @CsvSource({
        "2026-09-14, 15, 2026-10-10",
        "2026-09-14, 16, 2026-10-12",
        "2026-09-14, 0, 2026-09-14",
        "2026-10-03, 1, 2026-10-08",
        "2025-12-30, 2, 2026-01-04",
        "2025-12-30, 3, 2026-01-05"
    })
    void findsTheNthDay(LocalDate from, int n, LocalDate expected) {
        assertThat(DAYS.plus(from, n).orElseThrow()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-14, 2026-10-10, 15",
        "2026-09-14, 2026-10-11, 15",
        "2026-09-14, 2026-10-12, 16",
        "2026-10-01, 2026-10-07, 0",
        "2026-10-08, 2026-10-08, 0",
        "2026-10-09, 2026-10-08, 0"
    })
    void countsBetweenTwoDays(LocalDate first, LocalDate last, int expected) {
        assertThat(DAYS.between(first, last).orElseThrow()).isEqualTo(expected);
    }

    @Test
    void theNthDayIsNWorkingDaysAway() {
        for (LocalDate from = LocalDate.of(2025, 12, 1); from.getYear() == 2025; from = from.plusDays(1)) {
            for (int n = 1; n < 40; n++) {
                LocalDate to = DAYS.plus(from, n).orElseThrow();
                assertThat(DAYS.between(from, to).orElseThrow()).isEqualTo(n);
                assertThat(DAYS.isWorkingDay(to).orElseThrow()).isTrue();
            }
        }
    }

    @Test
    @DisplayName("CLS-1: a year whose calendar is not there is said so, and not guessed")
    void saysWhichYearIsMissing() {
        Refusal missing = Refusal.of(PolicyReason.CALENDAR_MISSING, 2027);
        LocalDate lastDay = LocalDate.of(2026, 12, 31);
        assertThat(DAYS.isWorkingDay(lastDay).orElseThrow()).isTrue();
        assertThat(DAYS.isWorkingDay(lastDay.plusDays(1)).refusals()).containsExactly(missing);
        assertThat(DAYS.plus(lastDay.minusDays(1), 1).orElseThrow()).isEqualTo(lastDay);
        assertThat(DAYS.plus(lastDay, 1).refusals()).containsExactly(missing);
        assertThat(DAYS.between(lastDay, lastDay.plusDays(1)).refusals()).containsExactly(missing);
        assertThat(DAYS.plus(LocalDate.of(2024, 12, 30), 1).refusals())
                .containsExactly(Refusal.of(PolicyReason.CALENDAR_MISSING, 2024));
    }

    @Test
    void aWeekdayIsNotMadeUp() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalendarDay(LocalDate.of(2026, 10, 9), Kind.WORK, "国庆节"));
    }
}
