package org.xunzheng.persistence.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterReason;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.timetable.Lesson;
import org.xunzheng.domain.timetable.LessonLine;
import org.xunzheng.domain.timetable.TimetableReason;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.onlineplatform.PlatformFixture;

@DisplayName("CLS-6: the timetable that was approved is the one that is taught")
class TimetableTest {

    private final TestSystem system = new TestSystem();
    private final Scenario scenario = new Scenario(system, "370911");
    private final TaughtClass taught = new TaughtClass(system, scenario, 3);

    private static List<Reason> reasons(Decision<Matter> decision) {
        return decision.refusals().stream().<Reason>map(Refusal::reason).toList();
    }

    private static List<LessonLine> with(int index, LessonLine line) {
        List<LessonLine> lines = new ArrayList<>(TaughtClass.lines());
        lines.set(index, line);
        return lines;
    }

    private List<Lesson> inForce() {
        return system.in(() -> system.timetables.inForce(taught.trainingClass.id()));
    }

    @Test
    @DisplayName("CLS-6: teachers, platforms, hours and days are looked at together, each mistake at its row")
    void saysEverythingAtOnce() {
        List<LessonLine> lines = new ArrayList<>(TaughtClass.lines());
        LessonLine first = lines.get(0);
        lines.set(0, new LessonLine(2, "1", first.day(), "08:30", "8", "照护", "没有登记的人", "实训楼", ""));
        lines.set(1, TaughtClass.line(2, TaughtClass.FIRST_DAY.plusDays(1).toString(), "08:30", "6", "", "没有准入的平台"));
        Decision<Matter> refused = taught.handIn(TaughtClass.BEFORE, lines, "");
        assertThat(reasons(refused))
                .containsExactly(
                        TimetableReason.HOURS_DIFFER,
                        TimetableReason.DAY_TOO_LONG,
                        TimetableReason.TEACHER_UNKNOWN,
                        TimetableReason.PLATFORM_NOT_ADMITTED);
        assertThat(refused.refusals().get(1).citation()).contains("本系统约定");
        assertThat(refused.refusals().get(2).place().row()).isEqualTo(2);
    }

    @Test
    @DisplayName("TRN-4: a lesson online is held on an admitted platform")
    void onAnAdmittedPlatform() {
        PlatformFixture.admitted(system, "泰山技能网校", LocalDate.of(2026, 11, 21));
        List<LessonLine> online =
                with(9, TaughtClass.line(10, TaughtClass.FIRST_DAY.plusDays(9).toString(), "08:30", "6", "", "泰山技能网校"));
        assertThat(reasons(taught.handIn(TaughtClass.BEFORE, online, "")))
                .containsExactly(TimetableReason.PLATFORM_NOT_ADMITTED);
        assertThat(taught.handIn(LocalDate.of(2026, 11, 22), online, "").isGranted())
                .isTrue();
    }

    @Test
    @DisplayName("CLS-6: a teacher is not in two classes at the same time, and two people of one name are told apart")
    void teachersAreInOnePlace() {
        taught.timetabled();
        TrainingClass other = scenario.approved(taught.school, 100, 2);
        Map<String, Object> typed = taught.typed(
                with(0, TaughtClass.line(1, TaughtClass.FIRST_DAY.toString(), "13:30", "6", "实训楼 302", "")));
        typed.put("trainingClass", other.id());
        Decision<Matter> refused =
                system.on(TaughtClass.BEFORE, () -> system.handIn(taught.school, "timetable", typed));
        assertThat(reasons(refused)).hasSize(9).containsOnly(TimetableReason.TEACHER_ELSEWHERE);
        assertThat(refused.refusals().get(0).parameters()).containsExactly("保育师2026年第3期", "08:30");

        Caller elsewhere = scenario.school();
        taught.teacher(elsewhere, 901);
        TrainingClass theirs = scenario.approved(elsewhere, 200, 2);
        typed.put("trainingClass", theirs.id());
        assertThat(reasons(system.on(TaughtClass.BEFORE, () -> system.handIn(elsewhere, "timetable", typed))))
                .as("the name of another institution's class is not told")
                .containsOnly(TimetableReason.TEACHER_AT_ANOTHER_INSTITUTION);
    }

    @Test
    @DisplayName("CLS-6: what is over stays as it was; what is to come is changed with a reason, and approved")
    void changesWhatIsToCome() {
        taught.timetabled();
        LocalDate later = TaughtClass.FIRST_DAY.plusDays(3);
        List<LessonLine> moved = with(
                9, TaughtClass.line(10, TaughtClass.FIRST_DAY.plusDays(15).toString(), "13:30", "6", "实训楼 302", ""));
        assertThat(reasons(taught.handIn(later, moved, "")))
                .extracting(Reason::name)
                .containsExactly(MatterReason.MISSING.name());
        assertThat(reasons(taught.handIn(later, TaughtClass.lines(), "教师生病")))
                .containsExactly(TimetableReason.NOTHING_CHANGED);
        List<LessonLine> past = with(
                0, TaughtClass.line(1, TaughtClass.FIRST_DAY.plusDays(16).toString(), "08:30", "6", "实训楼 301", ""));
        assertThat(reasons(taught.handIn(later, past, "教师生病"))).containsExactly(TimetableReason.TAUGHT_ALREADY);

        Matter change = taught.handIn(later, moved, "教师生病").orElseThrow();
        assertThat(reasons(taught.handIn(later, moved, "教师生病"))).containsExactly(TimetableReason.UNDER_WAY);
        assertThat(inForce())
                .last()
                .extracting(Lesson::startsAt)
                .as("before it is approved")
                .isEqualTo(510);
        taught.approve(later, change).orElseThrow();
        assertThat(inForce()).hasSize(10).last().satisfies(lesson -> {
            assertThat(lesson.day()).isEqualTo(TaughtClass.FIRST_DAY.plusDays(15));
            assertThat(lesson.time()).isEqualTo("13:30–18:00");
        });
    }

    @Test
    @DisplayName("CLS-6: a change that was approved too late changes nothing")
    void approvedTooLate() {
        taught.timetabled();
        Matter change = taught.handIn(
                        TaughtClass.FIRST_DAY.plusDays(3),
                        with(
                                9,
                                TaughtClass.line(
                                        10,
                                        TaughtClass.FIRST_DAY.plusDays(15).toString(),
                                        "13:30",
                                        "6",
                                        "实训楼 302",
                                        "")),
                        "教师生病")
                .orElseThrow();
        assertThat(reasons(taught.approve(TaughtClass.FIRST_DAY.plusDays(12), change)))
                .containsExactly(TimetableReason.TAUGHT_ALREADY);
    }

    @Test
    @DisplayName("CLS-6: the database replaces nothing that is over, and lets no two lessons lie beside each other")
    void theDatabaseHoldsIt() throws SQLException {
        taught.timetabled();
        try (Connection connection = system.behindTheBack();
                Statement one = connection.createStatement()) {
            for (String statement : List.of(
                    "delete from lesson",
                    "update lesson set hours = 5 where number = 1",
                    "update lesson set replaced_by = matter_id, replaced_at = now() where number = 1",
                    "insert into lesson (class_id, number, matter_id, day, starts_at, hours, content, teacher, teacher_key, place,"
                            + " platform, since) select class_id, 11, matter_id, day, starts_at, hours, content, teacher,"
                            + " teacher_key, place, platform, since from lesson where number = 1")) {
                assertThatThrownBy(() -> one.execute(statement))
                        .as(statement)
                        .hasMessageMatching("(?s).*(CLS-6|lesson_over_stays|kept).*");
            }
        }
    }
}
