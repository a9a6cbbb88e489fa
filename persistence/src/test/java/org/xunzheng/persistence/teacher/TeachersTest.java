package org.xunzheng.persistence.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.domain.person.PersonReason;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.teacher.KeepTeachers.Form;
import org.xunzheng.domain.teacher.Teacher;
import org.xunzheng.domain.teacher.TeacherLine;
import org.xunzheng.domain.teacher.TeacherReason;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;

@DisplayName("INS-6: teachers and instructors are recorded with certificate and level")
class TeachersTest {

    /** The day that the system's clock stands on. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final TestSystem system = new TestSystem();
    private final Scenario scenario = new Scenario(system, "370911");
    private final Caller school = scenario.school();

    @Test
    @DisplayName("INS-6: are kept by the institution and seen by its officers, with the ID number masked")
    void areKeptByTheInstitution() {
        Teacher teacher = add(form(Teacher.Kind.THEORY, TODAY)).orElseThrow();
        assertThat(list(scenario.clerk.scope())).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo(PersonFixture.name(1));
            assertThat(line.maskedIdNumber())
                    .isEqualTo(PersonFixture.idNumber(1).masked())
                    .isNotEqualTo(PersonFixture.idNumber(1).digits());
            assertThat(line.level()).isEqualTo("高级");
            assertThat(line.isOver(TODAY)).as("on its last day").isFalse();
            assertThat(line.isOver(TODAY.plusDays(1))).as("on the day after").isTrue();
        });
        assertThat(system.in(() -> system.teachers.find(teacher.id(), school.scope())))
                .contains(teacher);
        assertThat(system.in(() -> system.trail.of(Subject.institution(teacher.institution()), Scope.below("")))
                        .toString())
                .doesNotContain(PersonFixture.idNumber(1).digits());
    }

    @Test
    void tellsEverythingThatIsWrong() {
        assertThat(reasons(add(new Form("", "370911", null, "", "", "", TODAY.minusDays(1)))))
                .containsExactly(
                        PersonReason.NAME_MISSING,
                        PersonReason.ID_WRONG_LENGTH,
                        TeacherReason.KIND_MISSING,
                        TeacherReason.CERTIFICATE_MISSING,
                        TeacherReason.NUMBER_MISSING,
                        TeacherReason.LEVEL_MISSING,
                        TeacherReason.CERTIFICATE_OVER);
    }

    @Test
    void teachesEachKindOnceAtATime() {
        Teacher theory = add(form(Teacher.Kind.THEORY, null)).orElseThrow();
        assertThat(reasons(add(form(Teacher.Kind.THEORY, null)))).containsExactly(TeacherReason.TEACHES_ALREADY);
        assertThat(add(form(Teacher.Kind.PRACTICE, null)).isGranted()).isTrue();
        system.in(() -> system.keepTeachers.end(school, theory.id(), 0).orElseThrow());
        assertThat(add(form(Teacher.Kind.THEORY, null)).isGranted())
                .as("after having left")
                .isTrue();
    }

    @Test
    void isChangedByVersionAndKeptAfterLeaving() throws Exception {
        Teacher teacher = add(form(Teacher.Kind.THEORY, null)).orElseThrow();
        Form promoted = new Form(teacher.name(), "", Teacher.Kind.THEORY, "教师资格证", "2015-1", "正高级", null);
        Teacher changed = system.in(() ->
                system.keepTeachers.change(school, teacher.id(), 0, promoted).orElseThrow());
        assertThat(changed.idNumber()).as("left empty, it stays").isEqualTo(teacher.idNumber());
        assertThatThrownBy(() -> system.in(() -> system.keepTeachers.change(school, teacher.id(), 0, promoted)))
                .isInstanceOf(StaleVersion.class);
        system.in(() -> system.keepTeachers.end(school, teacher.id(), 1).orElseThrow());
        assertThat(reasons(system.in(() -> system.keepTeachers.change(school, teacher.id(), 2, promoted))))
                .containsExactly(TeacherReason.ENDED_ALREADY);
        try (var connection = system.behindTheBack();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("delete from teacher"))
                    .hasMessageContaining("kept as they were written");
        }
    }

    @Test
    @DisplayName("REV-4: another institution neither sees nor changes them, and an officer does not either change them")
    void belongToTheirInstitution() {
        Teacher teacher = add(form(Teacher.Kind.THEORY, null)).orElseThrow();
        Caller other = scenario.school();
        assertThat(list(other.scope())).isEmpty();
        assertThatThrownBy(() -> system.in(() -> system.keepTeachers.end(other, teacher.id(), 0)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> system.in(() -> system.keepTeachers.end(scenario.clerk, teacher.id(), 0)))
                .isInstanceOf(NotPermitted.class);
    }

    private static Form form(Teacher.Kind kind, LocalDate validUntil) {
        return new Form(
                PersonFixture.name(1),
                PersonFixture.idNumber(1).digits(),
                kind,
                "高级中学教师资格证",
                "20143700132000001",
                "高级",
                validUntil);
    }

    private Decision<Teacher> add(Form form) {
        return system.in(() -> system.keepTeachers.add(school, form));
    }

    private List<TeacherLine> list(Scope scope) {
        return system.in(() -> system.teachers
                .list("", Optional.empty(), scope, new Page.Part(0, 10))
                .rows());
    }

    private static List<Object> reasons(Decision<?> decision) {
        return decision.refusals().stream().<Object>map(Refusal::reason).toList();
    }
}
