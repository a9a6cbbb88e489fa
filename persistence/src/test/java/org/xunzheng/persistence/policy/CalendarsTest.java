package org.xunzheng.persistence.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.policy.BringCalendar.Brought;
import org.xunzheng.domain.policy.CalendarLine;
import org.xunzheng.domain.policy.CalendarReason;
import org.xunzheng.domain.policy.CalendarYear;
import org.xunzheng.domain.policy.PolicyReason;
import org.xunzheng.domain.policy.WorkingDays;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;

@DisplayName("CLS-1: the calendar of working days")
class CalendarsTest {

    private static final TestSystem SYSTEM = new TestSystem();
    private static final Caller PROVINCE = Scenario.officer(SYSTEM, "370000", Post.REVIEW);
    private static final String NOTICE = "国务院办公厅关于2027年部分节假日安排的通知";

    @BeforeEach
    void itIsNovember() {
        SYSTEM.at("2026-11-20T02:00:00Z");
    }

    private static Brought brought(int year, CalendarLine... lines) {
        return new Brought(year, NOTICE, List.of(lines));
    }

    private static WorkingDays around(LocalDate day) {
        return SYSTEM.in(() -> SYSTEM.calendars.around(day));
    }

    @Test
    @DisplayName("comes with the years 2020 to 2026, their holidays and make-up days")
    void comesWithSevenYears() {
        assertThat(SYSTEM.in(() -> SYSTEM.calendars.years())).startsWith(2020, 2021, 2022, 2023, 2024, 2025, 2026);
        IntStream.rangeClosed(2020, 2026).forEach(year -> {
            CalendarYear calendar = SYSTEM.in(() -> SYSTEM.calendars.find(year).orElseThrow());
            assertThat(calendar.source()).contains(String.valueOf(year));
            // What the notices come to: 250 working days in most years, less where more is off.
            assertThat(around(LocalDate.of(year, 7, 1))
                            .between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                            .orElseThrow())
                    .as("working days of " + year)
                    .isBetween(248, 251);
        });
        assertThat(around(LocalDate.of(2026, 9, 14))
                        .plus(LocalDate.of(2026, 9, 14), 15)
                        .orElseThrow())
                .isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(around(LocalDate.of(2020, 1, 23))
                        .plus(LocalDate.of(2020, 1, 23), 1)
                        .orElseThrow())
                .isEqualTo(LocalDate.of(2020, 2, 3));
    }

    @Test
    @DisplayName("is brought by the province once it is published, and can be brought again while the year lasts")
    void isBroughtByTheProvince() {
        LocalDate newYear = LocalDate.of(2027, 1, 1);
        assertThat(around(newYear).isWorkingDay(newYear).refusals())
                .containsExactly(Refusal.of(PolicyReason.CALENDAR_MISSING, 2027));
        Brought first = brought(2027, new CalendarLine(2, "2027-01-01", "休", "元旦"));
        CalendarYear stored =
                SYSTEM.in(() -> SYSTEM.bringCalendar.bring(PROVINCE, first, 0).orElseThrow());
        assertThat(around(newYear).plus(LocalDate.of(2026, 12, 30), 2).orElseThrow())
                .isEqualTo(LocalDate.of(2027, 1, 4));

        Brought amended = brought(
                2027, new CalendarLine(2, "2027-01-01", "off", "元旦"), new CalendarLine(3, "2027-01-03", "班", "元旦"));
        assertThatThrownBy(() -> SYSTEM.in(() -> SYSTEM.bringCalendar.bring(PROVINCE, amended, 0)))
                .isInstanceOf(StaleVersion.class);
        SYSTEM.in(() -> SYSTEM.bringCalendar.bring(PROVINCE, amended, 1).orElseThrow());
        assertThat(around(newYear).plus(LocalDate.of(2026, 12, 30), 2).orElseThrow())
                .isEqualTo(LocalDate.of(2027, 1, 3));
        assertThat(SYSTEM.in(() -> SYSTEM.trail.of(Subject.calendar(stored.id()), PROVINCE.scope())))
                .extracting(TrailLine::action, line -> line.facts().get("days"))
                .containsExactly(tuple(Action.CALENDAR_BROUGHT, "1"), tuple(Action.CALENDAR_BROUGHT, "2"));
    }

    @Test
    @DisplayName("of a year that is over is not changed any more; one that is not there can still be brought")
    void staysOnceItsYearIsOver() {
        CalendarLine line = new CalendarLine(2, "2025-01-01", "休", "元旦");
        assertThat(SYSTEM.in(() -> SYSTEM.bringCalendar.bring(PROVINCE, brought(2025, line), 1))
                        .refusals())
                .containsExactly(Refusal.at(Place.field("year"), CalendarReason.YEAR_OVER, 2025));
        assertThat(SYSTEM.in(() -> SYSTEM.bringCalendar.check(
                                PROVINCE, brought(2019, new CalendarLine(2, "2019-01-01", "休", "元旦"))))
                        .isGranted())
                .isTrue();
    }

    @Test
    @DisplayName("with errors is refused with all of them, by row and column")
    void tellsEverythingWrongAtOnce() {
        assertThat(SYSTEM.in(() -> SYSTEM.bringCalendar.check(
                                PROVINCE,
                                new Brought(
                                        2028,
                                        " ",
                                        List.of(
                                                new CalendarLine(2, "2028-01-01", "休", "元旦"),
                                                new CalendarLine(3, "2028-01-01", "休", "元旦"),
                                                new CalendarLine(4, "2028年1月2日", "休", ""),
                                                new CalendarLine(5, "2027-12-31", "休", "元旦"),
                                                new CalendarLine(6, "2028-01-03", "班", "元旦"),
                                                new CalendarLine(7, "2028-01-08", "调", "元旦")))))
                        .refusals())
                .containsExactly(
                        Refusal.at(Place.field("source"), CalendarReason.SOURCE_MISSING),
                        Refusal.at(Place.row(3, "day"), CalendarReason.DAY_TWICE, "2028-01-01", 2),
                        Refusal.at(Place.row(4, "day"), CalendarReason.DAY_MALFORMED, "2028年1月2日"),
                        Refusal.at(Place.row(4, "holiday"), CalendarReason.HOLIDAY_MISSING),
                        Refusal.at(Place.row(5, "day"), CalendarReason.DAY_OF_ANOTHER_YEAR, "2027-12-31", 2028),
                        Refusal.at(Place.row(6, "kind"), CalendarReason.MAKE_UP_ON_WEEKDAY, "2028-01-03"),
                        Refusal.at(Place.row(7, "kind"), CalendarReason.KIND_UNKNOWN, "调"));
    }

    @Test
    @DisplayName("REV-4: is the province's to bring")
    void isTheProvincesToBring() {
        Caller city = Scenario.officer(SYSTEM, "370900", Post.REVIEW);
        Brought calendar = brought(2029, new CalendarLine(2, "2029-01-01", "休", "元旦"));
        assertThat(SYSTEM.in(() -> SYSTEM.bringCalendar.bring(city, calendar, 0))
                        .refusals())
                .containsExactly(Refusal.of(CalendarReason.NOT_PROVINCE));
        Caller approval = Scenario.officer(SYSTEM, "370000", Post.APPROVAL);
        assertThatThrownBy(() -> SYSTEM.in(() -> SYSTEM.bringCalendar.bring(approval, calendar, 0)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void holdsNoDayThatCannotBe() throws SQLException {
        try (Connection tool = SYSTEM.behindTheBack()) {
            for (String insert : List.of(
                    "insert into calendar_day (day, year, kind, holiday) values ('2026-12-01', 2026, 'WORK', 'x')",
                    "insert into calendar_day (day, year, kind, holiday) values ('2026-12-01', 2025, 'OFF', 'x')",
                    "insert into calendar_day (day, year, kind, holiday) values ('2031-12-01', 2031, 'OFF', 'x')")) {
                assertThatThrownBy(() -> tool.createStatement().execute(insert)).isInstanceOf(SQLException.class);
            }
        }
    }
}
