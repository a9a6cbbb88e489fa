package org.xunzheng.persistence.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.assessment.PlanReason;
import org.xunzheng.domain.draw.DrawReason;
import org.xunzheng.domain.draw.SeedSource;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.serial.Category;

@DisplayName("EXM-5: an assessment is planned before it is held")
class PlanTest {

    private final TestSystem system = new TestSystem();
    private final Scenario scenario = new Scenario(system, "370911");
    private final AssessedClass assessed = new AssessedClass(system, scenario);

    private List<Reason> reasons(String... changed) {
        return assessed.plan(assessed.typed(changed)).refusals().stream()
                .<Reason>map(Refusal::reason)
                .toList();
    }

    @Test
    @DisplayName("EXM-5: everything that speaks against a plan is said at once")
    void saysEverythingAtOnce() {
        assertThat(reasons(
                        "day", "2026-11-20",
                        "phone", "8560",
                        "invigilators", "孙监考，" + AssessedClass.TEACHER,
                        "papers", "",
                        "theoryEasy", "15",
                        "theoryMedium", "0",
                        "theoryHardMarks", ""))
                .containsExactly(
                        PlanReason.PHONE_MALFORMED,
                        PlanReason.INVIGILATOR_TEACHES,
                        PlanReason.PAPERS_MISSING,
                        PlanReason.MARKS_WITHOUT_COUNT,
                        PlanReason.COUNT_WITHOUT_MARKS,
                        PlanReason.TOO_FEW_QUESTIONS);
    }

    @Test
    @DisplayName("EXM-2: theory and practice both, and the telephone of the authority is displayed")
    void theoryAndPractice() {
        assertThat(reasons("practiceEasy", "", "practiceEasyMarks", "", "practiceHard", "", "practiceHardMarks", ""))
                .containsExactly(PlanReason.PRACTICE_MISSING);
        Map<String, Object> practiceAlone = new HashMap<>(assessed.typed());
        practiceAlone.keySet().removeIf(field -> field.startsWith("theory"));
        assertThat(assessed.plan(practiceAlone).refusals())
                .extracting(Refusal::reason)
                .containsExactly(PlanReason.THEORY_MISSING);
        assertThat(reasons("phone", "12333"))
                .as("the short number of the field")
                .isEmpty();
    }

    @Test
    @DisplayName("EXM-5: the difficulty is graded")
    void graded() {
        assertThat(reasons(
                        "theoryMedium", "",
                        "theoryMediumMarks", "",
                        "theoryHard", "",
                        "theoryHardMarks", "",
                        "practiceHard", "",
                        "practiceHardMarks", ""))
                .containsExactly(PlanReason.NO_DEGREES);
    }

    @Test
    @DisplayName("EXM-5: who teaches the class does not invigilate it")
    void invigilators() {
        assertThat(reasons("invigilators", AssessedClass.TEACHER + " 孙监考"))
                .containsExactly(PlanReason.INVIGILATOR_TEACHES);
    }

    @Test
    @DisplayName("EXM-5: after the training, of a class whose opening was approved, one plan at a time")
    void afterTheTraining() {
        system.on(scenario.read(assessed.trainingClass.id()).plan().firstDay(), () -> {
            assertThat(reasons("day", "2026-11-05")).containsExactly(PlanReason.DAY_IN_TRAINING);
            return null;
        });
        assertThat(reasons(
                        "trainingClass", scenario.drafted(assessed.school).id().toString()))
                .containsExactly(PlanReason.CLASS_NOT_APPROVED);
        assertThat(reasons()).isEmpty();
        assertThat(reasons()).containsExactly(PlanReason.PLAN_UNDER_WAY);
    }

    @Test
    @DisplayName("FIL-5: entrepreneurship has no bank, and its plan no papers")
    void entrepreneurship() {
        String plain = scenario.drafted(
                        assessed.school, Category.C, AssessedClass.DAY.minusDays(20), AssessedClass.DAY.minusDays(10))
                .id()
                .toString();
        assertThat(reasons("trainingClass", plain))
                .containsExactly(PlanReason.CLASS_NOT_APPROVED, PlanReason.NO_BANK_WANTED);
    }

    @Test
    @DisplayName("EXM-1: no papers without a plan in force, and no other plan once a draw is announced")
    void beforeTheDraw() {
        assertThat(assessed.announce(SeedSource.DIGITS, "大厅", null).refusals())
                .extracting(Refusal::reason)
                .containsExactly(PlanReason.PLAN_MISSING);
        assessed.planned();
        Matter second = assessed.plan(assessed.typed("room", "302")).orElseThrow();
        assessed.announced();
        assertThat(system.decide(scenario.reviewer, second, Verdict.APPROVED, "")
                        .refusals())
                .extracting(Refusal::reason)
                .contains(PlanReason.DRAW_ANNOUNCED);
        assertThat(assessed.announce(SeedSource.DIGITS, "大厅", null).refusals())
                .extracting(Refusal::reason)
                .containsExactly(DrawReason.ANNOUNCED_ALREADY);
        assertThatThrownBy(() -> system.in(
                        () -> system.announcePapers.announce(assessed.school, assessed.trainingClass.id(), null)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    @DisplayName("EXM-2: the database takes no paper without practice")
    void theDatabaseHoldsIt() throws SQLException {
        assessed.plan(assessed.typed()).orElseThrow();
        try (Connection connection = system.behindTheBack();
                Statement one = connection.createStatement()) {
            one.execute("set session_replication_role = replica");
            assertThatThrownBy(() -> one.execute("update assessment_facts set practice_easy = null,"
                            + " practice_easy_marks = null, practice_hard = null, practice_hard_marks = null"))
                    .hasMessageContaining("theory_and_practice");
            assertThatThrownBy(() -> one.execute("update assessment_facts set theory_easy_marks = null"))
                    .hasMessageContaining("questions_with_marks");
        }
    }
}
