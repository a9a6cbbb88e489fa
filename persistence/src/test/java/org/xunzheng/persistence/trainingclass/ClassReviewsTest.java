package org.xunzheng.persistence.trainingclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.assessment.ResultReason;
import org.xunzheng.domain.certificate.CertificateReason;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.ReviewReason;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.sql.Statement;

@DisplayName("REV-1: openings and results pass as many levels as the place's document wants")
class ClassReviewsTest {

    private static final TestSystem SYSTEM = new TestSystem();
    private static final LocalDate FROM = LocalDate.of(2026, 9, 1);

    private static final Scenario TWO = new Scenario(SYSTEM, "370902");
    private static final Scenario THREE = new Scenario(SYSTEM, "370921");
    private static final Caller CITY = Scenario.officer(SYSTEM, "370900", Post.APPROVAL);

    @BeforeAll
    static void documentsInForce() {
        Scenario.figureInForce(SYSTEM, "370902", FROM, "review.opening", "2", "试行规定 第八条");
        Scenario.figureInForce(SYSTEM, "370921", FROM, "review.results", "3", "试行规定 第九条");
        SYSTEM.at("2026-11-20T02:00:00Z");
    }

    private static TrainingClass submitted(Scenario scenario, Caller school) {
        UUID id = scenario.withRoster(school, 0, 3).id();
        scenario.submit(school, id);
        return scenario.read(id);
    }

    private static Decision<TrainingClass> approve(Caller by, TrainingClass seen) {
        return SYSTEM.in(() -> SYSTEM.decideOpening.approve(by, seen.id(), seen.version()));
    }

    private static Decision<TrainingClass> confirm(Caller by, TrainingClass seen) {
        return SYSTEM.in(() -> SYSTEM.confirmResults.confirm(by, seen.id(), seen.version()));
    }

    private static List<UUID> waitingFor(Caller caller, Matter matter) {
        return SYSTEM.in(() -> SYSTEM.reviews.waiting(caller, new Page.Part(0, 100)).rows().stream()
                .filter(one -> one.matter().equals(matter))
                .map(Reviews.Waiting::subject)
                .toList());
    }

    @Test
    @DisplayName("an opening of two levels waits for review, then for approval, each another person's")
    void twoLevels() {
        Caller school = TWO.school();
        TrainingClass seen = submitted(TWO, school);
        assertThat(waitingFor(TWO.reviewer, Matter.OPENING)).contains(seen.id());
        assertThat(approve(TWO.approver, seen).refusals())
                .containsExactly(Refusal.of(ReviewReason.NOT_OF_THIS_LEVEL, "泰安市泰山区人力资源和社会保障局"));

        approve(TWO.reviewer, seen).orElseThrow();
        TrainingClass between = TWO.read(seen.id());
        assertThat(between.state()).isEqualTo(ClassState.SUBMITTED);
        assertThat(waitingFor(TWO.reviewer, Matter.OPENING)).doesNotContain(seen.id());
        assertThat(waitingFor(TWO.approver, Matter.OPENING)).contains(seen.id());
        assertThatThrownBy(() -> approve(TWO.approver, seen)).isInstanceOf(StaleVersion.class);
        assertThat(approve(TWO.reviewer, between).refusals()).contains(Refusal.of(ReviewReason.LEVEL_TAKEN_ALREADY));

        approve(TWO.approver, between).orElseThrow();
        assertThat(TWO.read(seen.id()).state()).isEqualTo(ClassState.APPROVED);
    }

    @Test
    @DisplayName("what the second level returns begins at the first again")
    void beginsAgain() {
        Caller school = TWO.school();
        TrainingClass seen = submitted(TWO, school);
        approve(TWO.reviewer, seen).orElseThrow();
        TrainingClass between = TWO.read(seen.id());
        SYSTEM.in(() -> SYSTEM.decideOpening
                .sendBack(TWO.approver, seen.id(), between.version(), "场地未核实")
                .orElseThrow());
        assertThat(TWO.read(seen.id()).returnReason()).contains("场地未核实");
        TWO.submit(school, seen.id());
        assertThat(waitingFor(TWO.reviewer, Matter.OPENING)).contains(seen.id());
        assertThat(waitingFor(TWO.approver, Matter.OPENING)).doesNotContain(seen.id());
    }

    @Test
    @DisplayName("results of three levels count when the city has approved, and are not brought again meanwhile")
    void threeLevels() {
        Caller school = THREE.school();
        TrainingClass seen = THREE.withResults(school, 0, 3);
        SYSTEM.in(() -> SYSTEM.submitResults
                .submit(school, seen.id(), seen.version(), Scenario.allPassed(0, 3))
                .orElseThrow());

        confirm(THREE.reviewer, THREE.read(seen.id())).orElseThrow();
        assertThat(SYSTEM.in(() -> SYSTEM.submitResults.submit(
                                school, seen.id(), THREE.version(seen.id()), Scenario.allPassed(0, 3)))
                        .refusals())
                .containsExactly(Refusal.of(ResultReason.IN_REVIEW));
        confirm(THREE.approver, THREE.read(seen.id())).orElseThrow();
        assertThat(THREE.read(seen.id()).state()).isEqualTo(ClassState.RESULTS_SUBMITTED);
        confirm(CITY, THREE.read(seen.id())).orElseThrow();
        assertThat(THREE.read(seen.id()).state()).isEqualTo(ClassState.CONFIRMED);
        assertThat(THREE.read(seen.id()).confirmedBy()).contains(CITY.account());

        // REV-2: who took any of the levels does not issue, neither by the use case nor by the database.
        TrainingClass confirmed = THREE.read(seen.id());
        assertThat(SYSTEM.in(() -> SYSTEM.issueCertificates.issue(
                                THREE.approver, confirmed.id(), confirmed.version(), Optional.empty()))
                        .refusals())
                .containsExactly(Refusal.of(CertificateReason.ISSUES_OWN_CONFIRMATION));
        assertThatThrownBy(() -> SYSTEM.in(() -> SYSTEM.sql.update(Statement.of(
                        "update training_class set state = 'ISSUED', issued_by = ? where id = ?",
                        THREE.approver.account(),
                        confirmed.id()))))
                .hasMessageContaining("REV-2");
        Caller another = Scenario.officer(SYSTEM, "370921", Post.APPROVAL);
        assertThat(SYSTEM.in(() -> SYSTEM.issueCertificates
                        .issue(another, confirmed.id(), confirmed.version(), Optional.empty())
                        .orElseThrow()))
                .hasToString("37092100012600001B – 37092100012600003B");
    }
}
