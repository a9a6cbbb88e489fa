package org.xunzheng.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.admission.Admission;
import org.xunzheng.domain.admission.AdmissionLine;
import org.xunzheng.domain.admission.Admissions;
import org.xunzheng.domain.admission.EnterAdmission.Application;
import org.xunzheng.domain.admission.Objection;
import org.xunzheng.domain.institution.CourseLine;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.review.TakeLevel.Answer;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.CreditCodes;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.serial.Category;

@DisplayName("INS-2: the workbench says what an admission waits for")
class TasksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    /** Seven days from the day after the city's approval. */
    private static final LocalDate LAST_OF_NOTICE = DAY.plusDays(7);

    private final TestSystem system = new TestSystem();
    private final Scenario county = new Scenario(system, "370911");
    private final Scenario city = new Scenario(system, "370900");

    @Test
    @DisplayName(
            "the city's approval post sees what to publish from the day after the notice, and the list shows the same")
    void aNoticeThatIsOverWaitsForItsPublisher() {
        Admission first = noticed(1);
        noticed(2);
        assertThat(count(city.approver, "NOTICE_OVER", LAST_OF_NOTICE)).isZero();
        assertThat(count(city.approver, "NOTICE_OVER", LAST_OF_NOTICE.plusDays(1)))
                .isEqualTo(2);
        assertThat(listed(Admissions.PublisherStep.PUBLISH, LAST_OF_NOTICE.plusDays(1)))
                .hasSize(2);
        assertThat(names(county.approver, LAST_OF_NOTICE.plusDays(1)))
                .as("a county publishes nothing")
                .doesNotContain("NOTICE_OVER", "OBJECTION");
        assertThat(count(Scenario.officer(system, "370100", Post.APPROVAL), "NOTICE_OVER", LAST_OF_NOTICE.plusDays(1)))
                .as("another city's")
                .isZero();
        on(LAST_OF_NOTICE.plusDays(1), () -> system.publishAdmission
                .publish(city.approver, first.id(), read(first.id()).version())
                .orElseThrow());
        assertThat(count(city.approver, "NOTICE_OVER", LAST_OF_NOTICE.plusDays(1)))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("an open objection waits for the city, is late once the notice is over, and holds the publication")
    void anObjectionWaitsForTheCity() {
        Admission noticed = noticed(1);
        Objection objection = on(DAY.plusDays(2), () -> system.objections
                .record(county.clerk, noticed.id(), "李先生", "场地与申请不符")
                .orElseThrow());
        assertThat(task(city.reviewer, "OBJECTION", LAST_OF_NOTICE))
                .extracting(Task::count, Task::overdue)
                .containsExactly(1L, 0L);
        LocalDate after = LAST_OF_NOTICE.plusDays(1);
        assertThat(tasks(city.approver, after))
                .first()
                .as("what is late stands first")
                .isEqualTo(new Task("OBJECTION", 1, 1, "/admission/list.xhtml?step=DECIDE_OBJECTION"));
        assertThat(listed(Admissions.PublisherStep.DECIDE_OBJECTION, after)).hasSize(1);
        assertThat(count(city.approver, "NOTICE_OVER", after)).isZero();
        on(after, () -> system.objections
                .decide(city.approver, noticed.id(), objection.id(), false, "经现场核查，场地相符")
                .orElseThrow());
        assertThat(count(city.approver, "OBJECTION", after)).isZero();
        assertThat(count(city.approver, "NOTICE_OVER", after)).isEqualTo(1);
    }

    @Test
    @DisplayName("what came back waits for intake")
    void whatCameBackWaitsForIntake() {
        Admission submitted = submitted(1);
        assertThat(count(county.clerk, "ADMISSION_RETURNED", DAY)).isZero();
        decide(county.reviewer, submitted.id(), Verdict.RETURNED);
        assertThat(count(county.clerk, "ADMISSION_RETURNED", DAY)).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "SUP-3: a rectification waits for the institution, and once it is overdue for who inspects and approves; so does what came back")
    void aRectificationWaits() {
        Caller school = county.school();
        String region = school.authority().code();
        Caller inspector = Scenario.officer(system, region, Post.INSPECTION);
        LocalDate deadline = DAY.plusDays(10);
        Map<String, Object> typed = Map.of(
                "institution", school.institution().orElseThrow(),
                "measure", "RECTIFICATION",
                "ground", "OFF_PLAN",
                "found", "签到40人，实到12人。",
                "hearing", "WAIVED",
                "deadline", deadline);
        Matter proposed =
                on(DAY, () -> system.handIn(inspector, "sanction", typed).orElseThrow());
        on(DAY, () -> system.decide(county.reviewer, proposed, Verdict.RETURNED, "请写明日期")
                .orElseThrow());
        assertThat(count(inspector, "HAND_IN_AGAIN", DAY)).isEqualTo(1);
        Matter again = on(DAY, () -> system.handIn(inspector, "sanction", typed).orElseThrow());
        for (Caller decider : List.of(county.reviewer, county.approver)) {
            on(DAY, () -> system.decide(decider, again, Verdict.APPROVED, "").orElseThrow());
        }
        assertThat(task(school, "RECTIFICATION_OPEN", deadline))
                .extracting(Task::count, Task::overdue)
                .containsExactly(1L, 0L);
        assertThat(count(inspector, "RECTIFICATION_OVERDUE", deadline)).isZero();
        for (Caller caller : List.of(inspector, county.approver, city.approver)) {
            assertThat(task(caller, "RECTIFICATION_OVERDUE", deadline.plusDays(1)))
                    .extracting(Task::count, Task::overdue)
                    .containsExactly(1L, 1L);
        }
        assertThat(task(school, "RECTIFICATION_OPEN", deadline.plusDays(1)))
                .extracting(Task::count, Task::overdue)
                .containsExactly(1L, 1L);
    }

    @Test
    @DisplayName("REV-1: what came back waits for who entered it, until it is handed in again")
    void whatCameBackWaitsForWhoEnteredIt() {
        Map<String, Object> typed = Map.of(
                "authority", county.clerk.authority().id(), "year", DAY.getYear(), "allowed", 5, "reason", "年度计划");
        Matter quota =
                on(DAY, () -> system.handIn(city.reviewer, "quota", typed).orElseThrow());
        assertThat(count(city.reviewer, "HAND_IN_AGAIN", DAY)).isZero();
        Matter returned = on(DAY, () -> system.decide(city.approver, quota, Verdict.RETURNED, "请附计划文号")
                .orElseThrow());
        assertThat(count(city.reviewer, "HAND_IN_AGAIN", DAY)).isEqualTo(1);
        assertThat(count(county.reviewer, "HAND_IN_AGAIN", DAY)).isZero();
        assertThat(names(city.approver, DAY)).as("enters nothing").doesNotContain("HAND_IN_AGAIN");
        on(DAY, () -> system.handIn
                .handInAgain(city.reviewer, system.kind("quota"), returned.id(), returned.version(), typed)
                .orElseThrow());
        assertThat(count(city.reviewer, "HAND_IN_AGAIN", DAY)).isZero();
    }

    @Test
    @DisplayName("SER-11: a run that is held after a restore comes first for who can enter where it goes on")
    void aHeldRunComesFirst() throws SQLException {
        TrainingClass issued = county.confirmed(county.school(), 10, 3);
        String run = county.issue(issued).run().toString();
        assertThat(names(county.reviewer, DAY)).doesNotContain("RUN_HELD");
        try (Connection owner = system.behindTheBack();
                PreparedStatement hold =
                        owner.prepareStatement("insert into run_hold (run, stood_at, witnessed) values (?, 3, 5)")) {
            hold.setString(1, run);
            hold.execute();
        }
        assertThat(tasks(county.reviewer, DAY)).first().isEqualTo(new Task("RUN_HELD", 1, 0, "/ledger/openings.xhtml"));
        assertThat(tasks(city.reviewer, DAY)).first().extracting(Task::name).isEqualTo("RUN_HELD");
        assertThat(names(Scenario.officer(system, "370100", Post.REVIEW), DAY))
                .as("another city's")
                .doesNotContain("RUN_HELD");
        assertThat(names(county.approver, DAY)).as("enters none").doesNotContain("RUN_HELD");
    }

    private Admission submitted(int number) {
        return on(DAY, () -> {
            Admission entered = system.enterAdmission
                    .enter(
                            county.clerk,
                            new Application(
                                    "新泰职业培训学校" + number,
                                    CreditCodes.number(700 + number),
                                    InstitutionKind.PRIVATE_INSTITUTION,
                                    "王芳",
                                    "0538-1234567",
                                    "",
                                    List.of(new CourseLine("保育师", Category.A, ""))))
                    .orElseThrow();
            return system.submitAdmission.submit(county.clerk, entered.id(), 0).orElseThrow();
        });
    }

    private Admission noticed(int number) {
        Admission submitted = submitted(number);
        decide(county.reviewer, submitted.id(), Verdict.APPROVED);
        decide(city.approver, submitted.id(), Verdict.APPROVED);
        return submitted;
    }

    private void decide(Caller caller, UUID id, Verdict verdict) {
        on(DAY, () -> system.decideAdmission
                .decide(
                        caller,
                        id,
                        system.reviews
                                .latest(org.xunzheng.domain.review.Matter.ADMISSION, id, Scope.below(""))
                                .orElseThrow()
                                .version(),
                        new Answer(verdict, verdict == Verdict.APPROVED ? "" : "材料不全"))
                .orElseThrow());
    }

    private Admission read(UUID id) {
        return system.admissions.find(id, Scope.below("")).orElseThrow();
    }

    private List<AdmissionLine> listed(Admissions.PublisherStep step, LocalDate day) {
        return system.in(() -> system.admissions.list(
                        new Admissions.Filter("", Set.of(), Optional.of(step), day),
                        city.approver.scope(),
                        new Page.Part(0, 10)))
                .rows();
    }

    private List<Task> tasks(Caller caller, LocalDate day) {
        ZoneId china = ZoneId.of("Asia/Shanghai");
        Clock clock = Clock.fixed(day.atTime(9, 0).atZone(china).toInstant(), china);
        Tasks tasks = new Tasks(
                system.classes,
                system.institutions,
                system.admissions,
                system.filings,
                system.reviews,
                system.handInAgain,
                system.policies,
                system.calendars,
                system.runHolds,
                system.sanctions,
                system.draws,
                system.payments,
                clock);
        return system.in(() -> tasks.of(caller));
    }

    private Task task(Caller caller, String name, LocalDate day) {
        return tasks(caller, day).stream()
                .filter(task -> task.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private long count(Caller caller, String name, LocalDate day) {
        return task(caller, name, day).count();
    }

    private List<String> names(Caller caller, LocalDate day) {
        return tasks(caller, day).stream().map(Task::name).toList();
    }

    private <T> T on(LocalDate day, Supplier<T> work) {
        return system.on(day, () -> system.in(work));
    }
}
