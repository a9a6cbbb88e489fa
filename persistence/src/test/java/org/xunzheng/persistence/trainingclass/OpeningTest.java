package org.xunzheng.persistence.trainingclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.policy.PolicyDocument;
import org.xunzheng.domain.policy.PolicyReason;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Refused;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trainingclass.ClassReason;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.serial.Category;

@DisplayName("CLS-1: an opening is applied for 3 working days ahead")
class OpeningTest {

    private static final TestSystem SYSTEM = new TestSystem();
    private static final Scenario TAIAN = new Scenario(SYSTEM, "370911");
    private static final Caller SCHOOL = TAIAN.school();

    private static UUID withRoster(Scenario scenario, Caller school, LocalDate firstDay) {
        TrainingClass drafted = scenario.drafted(school, Category.B, firstDay, firstDay.plusDays(20));
        SYSTEM.in(() -> SYSTEM.bringRoster
                .bring(school, drafted.id(), drafted.version(), Scenario.roster(0, 2))
                .orElseThrow());
        return drafted.id();
    }

    private static Decision<TrainingClass> submit(Scenario scenario, Caller school, UUID id, LocalDate on) {
        return SYSTEM.on(on, () -> SYSTEM.in(() -> SYSTEM.submitClass.submit(school, id, scenario.version(id))));
    }

    @ParameterizedTest(name = "applied for on {0}: not for {1}, but for the day after")
    @CsvSource({
        "2026-11-16, 2026-11-18", // Monday: not Wednesday, but Thursday
        "2026-11-20, 2026-11-24", // Friday: a weekend between
        "2026-11-22, 2026-11-25", // Sunday: counts from Monday
        "2026-09-29, 2026-10-08", // National Day between
        "2026-10-08, 2026-10-10", // Thursday: the Saturday is made up
        "2026-09-18, 2026-09-21", // Friday: the Sunday is made up
        "2025-12-31, 2026-01-05" // over the end of the year
    })
    void isRefusedOneDayTooLate(LocalDate applied, LocalDate tooSoon) {
        UUID late = withRoster(TAIAN, SCHOOL, tooSoon);
        assertThat(submit(TAIAN, SCHOOL, late, applied).refusals())
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(ClassReason.OPENING_TOO_LATE);
                    assertThat(refusal.place().field()).isEqualTo("firstDay");
                    assertThat(refusal.parameters())
                            .containsExactly(
                                    "3",
                                    tooSoon.toString(),
                                    applied.toString(),
                                    tooSoon.plusDays(1).toString());
                });
        assertThat(TAIAN.read(late).state()).isEqualTo(ClassState.DRAFT);
        UUID inTime = withRoster(TAIAN, SCHOOL, tooSoon.plusDays(1));
        assertThat(submit(TAIAN, SCHOOL, inTime, applied).isGranted()).isTrue();
    }

    @Test
    @DisplayName("CLS-1: two places name each its own article for the same application")
    void eachPlaceNamesItsOwnArticle() {
        Scenario heze = new Scenario(SYSTEM, "371700");
        Caller school = heze.school();
        LocalDate day = LocalDate.of(2026, 11, 20);
        assertThat(submit(TAIAN, SCHOOL, withRoster(TAIAN, SCHOOL, day), day)
                        .refusals()
                        .get(0)
                        .citation())
                .contains("本系统约定（参照菏泽市职业技能培训管理办法（试行） 第十一条）");
        assertThat(submit(heze, school, withRoster(heze, school, day), day)
                        .refusals()
                        .get(0)
                        .citation())
                .contains("菏泽市职业技能培训管理办法（试行） 第十一条");
    }

    @Test
    @DisplayName("CLS-1: where the calendar is missing nothing is guessed")
    void nothingIsGuessedWithoutACalendar() {
        UUID id = withRoster(TAIAN, SCHOOL, LocalDate.of(2027, 3, 1));
        assertThat(submit(TAIAN, SCHOOL, id, LocalDate.of(2026, 12, 30)).refusals())
                .extracting(Refusal::reason, Refusal::parameters)
                .containsExactly(tuple(PolicyReason.CALENDAR_MISSING, List.of("2027")));
        assertThat(submit(TAIAN, SCHOOL, id, LocalDate.of(2026, 12, 29)).isGranted())
                .isTrue();
    }

    @Test
    @DisplayName("CLS-1: the profile of the day of application counts, and is kept, whatever comes in force later")
    void theProfileOfTheDayOfApplicationCounts() {
        Scenario county = new Scenario(SYSTEM, "370921");
        Caller school = county.school();
        LocalDate monday = LocalDate.of(2026, 11, 16);
        LocalDate thursday = monday.plusDays(3);
        PolicyDocument stricter =
                Scenario.figureInForce(SYSTEM, "370921", monday.plusDays(1), "opening.lead-days", "5", "宁阳县规定 二");
        UUID before = withRoster(county, school, thursday);
        UUID after = withRoster(county, school, thursday.plusDays(1));

        assertThat(submit(county, school, before, monday).isGranted()).isTrue();
        assertThat(submit(county, school, after, monday.plusDays(1)).refusals())
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.parameters()).startsWith("5");
                    assertThat(refusal.citation()).contains("宁阳县规定 二");
                });
        SYSTEM.on(
                thursday,
                () -> SYSTEM.in(() -> SYSTEM.decideOpening
                        .approve(county.reviewer, before, county.version(before))
                        .orElseThrow()));
        assertThat(SYSTEM.in(() -> SYSTEM.trail.of(Subject.trainingClass(before), school.scope())))
                .filteredOn(line -> line.action() == Action.CLASS_SUBMITTED)
                .singleElement()
                .satisfies(line -> assertThat(line.facts()).containsEntry("profile", "370900#1 370000#2"));
        assertThat(stricter.version()).hasToString("370921#1");
    }

    @Test
    @DisplayName("CLS-1: nobody is let through where no figure is set")
    void nobodyIsLetThroughWhereNoFigureIsSet() {
        UUID id = withRoster(TAIAN, SCHOOL, LocalDate.of(2024, 6, 30));
        assertThatThrownBy(() -> submit(TAIAN, SCHOOL, id, LocalDate.of(2024, 6, 10)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusals())
                        .containsExactly(Refusal.of(PolicyReason.NOT_SET, "opening.lead-days")));
    }
}
