package org.xunzheng.persistence.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterState;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.supervision.Measure;
import org.xunzheng.domain.supervision.SanctionLine;
import org.xunzheng.domain.supervision.SanctionReason;
import org.xunzheng.domain.supervision.SanctionState;
import org.xunzheng.domain.supervision.Sanctions;
import org.xunzheng.domain.supervision.TrainingStep;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.SerialRange;

@DisplayName("SUP-3, SUP-4: measures against institutions")
class SanctionsTest {

    /** The training of the scenario's classes is over. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final TestSystem system = new TestSystem();
    private final Scenario scenario = new Scenario(system, "370911");
    private final SanctionFixture county = new SanctionFixture(system, "370911");
    private final Caller school = scenario.school();
    private final UUID institution = school.institution().orElseThrow();

    SanctionsTest() {
        system.at(TODAY + "T02:00:00Z");
    }

    private Decision<TrainingClass> submitted(UUID id) {
        return system.in(() -> system.submitClass.submit(school, id, scenario.version(id)));
    }

    private Decision<TrainingClass> approved(UUID id) {
        return system.in(() -> system.decideOpening.approve(scenario.reviewer, id, scenario.version(id)));
    }

    private Decision<SerialRange> issued(TrainingClass confirmed) {
        return system.in(() -> system.issueCertificates.issue(
                scenario.approver, confirmed.id(), confirmed.version(), Optional.empty()));
    }

    private List<SanctionLine> seenBy(Caller caller, LocalDate day) {
        return system.in(() -> system.sanctions.list(
                        new Sanctions.Filter("", Optional.empty(), Optional.empty(), Optional.empty()),
                        caller.scope(),
                        day,
                        new Page.Part(0, 10)))
                .rows();
    }

    private List<SanctionLine> published(LocalDate day) {
        return system.in(() -> system.sanctions.published("", day, new Page.Part(0, 10)))
                .rows();
    }

    @Test
    @DisplayName("SUP-3: a rectification suspends openings at once, from draft to approval, and lets what runs go on")
    void suspendsOpenings() {
        TrainingClass waiting = scenario.withRoster(school, 0, 3);
        TrainingClass submitted = scenario.withRoster(school, 10, 3);
        scenario.submit(school, submitted.id());
        TrainingClass running = scenario.approved(school, 20, 3);
        Matter taken = county.taken(institution, Measure.RECTIFICATION, TODAY);

        assertThat(submitted(waiting.id()).refusals())
                .extracting(Refusal::reason)
                .contains(SanctionReason.RECTIFICATION_OPEN);
        assertThat(approved(submitted.id()).refusals())
                .extracting(Refusal::reason)
                .containsExactly(SanctionReason.RECTIFICATION_OPEN);
        assertThatThrownBy(() -> scenario.drafted(school)).hasMessageContaining("RECTIFICATION_OPEN");
        assertThat(system.in(() -> system.submitResults.submit(
                                school, running.id(), running.version(), Scenario.allPassed(20, 3)))
                        .isGranted())
                .as("whoever was taught is assessed")
                .isTrue();

        system.at(TODAY.plusDays(11) + "T02:00:00Z");
        assertThat(approved(submitted.id()).refusals())
                .extracting(Refusal::reason)
                .containsExactly(SanctionReason.RECTIFICATION_OVERDUE);
        county.lifted(taken.id());
        assertThat(approved(submitted.id()).isGranted()).isTrue();
        assertThat(system.in(() -> system.matters.find(taken.id(), school.scope()))
                        .orElseThrow()
                        .state())
                .isEqualTo(MatterState.ENDED);
    }

    @Test
    @DisplayName("SUP-3: what one county suspends goes on in another, what the city suspends nowhere below it")
    void countsInItsRegion() {
        UUID neighbour = authority("370902");
        county.taken(institution, Measure.SUSPENSION, TODAY);
        assertThat(stops(scenario.clerk.authority().id(), TrainingStep.OPENING, TODAY))
                .isTrue();
        assertThat(stops(neighbour, TrainingStep.OPENING, TODAY)).isFalse();
        assertThat(stops(scenario.clerk.authority().id(), TrainingStep.OPENING, TODAY.plusDays(30)))
                .as("its last day")
                .isTrue();
        assertThat(stops(scenario.clerk.authority().id(), TrainingStep.OPENING, TODAY.plusDays(31)))
                .isFalse();
        new SanctionFixture(system, "370900").taken(institution, Measure.SUSPENSION, TODAY);
        assertThat(stops(neighbour, TrainingStep.OPENING, TODAY)).isTrue();
    }

    private UUID authority(String code) {
        return system.in(() -> system.regions.authority(code)).orElseThrow().id();
    }

    private boolean stops(UUID authority, TrainingStep step, LocalDate day) {
        return system.in(() -> system.sanctions.against(institution, authority, day)).stream()
                .anyMatch(one -> one.against(step, Optional.empty(), day).isPresent());
    }

    @Test
    @DisplayName("SUP-4: fraud bars for three years, everywhere and from every step; the profile says how long")
    void barsForYears() {
        TrainingClass confirmed = scenario.confirmed(school, 0, 3);
        TrainingClass running = scenario.approved(school, 10, 3);
        county.taken(institution, Measure.BAR, TODAY);
        LocalDate last = TODAY.plusYears(3).minusDays(1);
        UUID elsewhere = authority("370102");
        for (TrainingStep step : TrainingStep.values()) {
            assertThat(stops(elsewhere, step, TODAY)).as(step.name()).isTrue();
            assertThat(stops(elsewhere, step, last)).as(step.name()).isTrue();
            assertThat(stops(elsewhere, step, last.plusDays(1))).as(step.name()).isFalse();
        }
        assertThat(issued(confirmed).refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(SanctionReason.BARRED))
                .satisfies(refusal -> assertThat(refusal.parameters()).contains(last.toString()));
        assertThat(system.in(() -> system.submitResults.submit(
                                school, running.id(), running.version(), Scenario.allPassed(10, 3)))
                        .refusals())
                .extracting(Refusal::reason)
                .containsExactly(SanctionReason.BARRED);

        Scenario.figureInForce(system, "370911", TODAY.plusDays(1), "sanction.fraud-ban-years", "5", "试行规定第3条");
        system.at(TODAY.plusDays(1) + "T02:00:00Z");
        Caller other = scenario.school();
        county.taken(other.institution().orElseThrow(), Measure.BAR, TODAY);
        assertThat(seenBy(other, TODAY))
                .extracting(SanctionLine::until)
                .containsExactly(Optional.of(TODAY.plusDays(1).plusYears(5).minusDays(1)));
    }

    @Test
    @DisplayName("SUP-4: nothing but fraud bars")
    void barsForFraudAlone() throws Exception {
        Map<String, Object> typed = SanctionFixture.typed(institution, Measure.BAR, TODAY);
        typed.put("ground", "TRAINING");
        assertThat(system.handIn(county.inspector, "sanction", typed).refusals())
                .extracting(Refusal::reason)
                .containsExactly(SanctionReason.BAR_WITHOUT_FRAUD);
    }

    @Test
    @DisplayName(
            "SUP-3: the certificates of one class are withheld, those of others are issued; lifted, it gets its own")
    void withholdsTheCertificatesOfAClass() {
        TrainingClass withheld = scenario.confirmed(school, 0, 3);
        TrainingClass other = scenario.confirmed(school, 10, 3);
        Matter taken = county.withheld(institution, withheld.id(), TODAY);
        assertThat(issued(withheld).refusals())
                .extracting(Refusal::reason)
                .containsExactly(SanctionReason.CERTIFICATES_WITHHELD);
        assertThat(issued(other).isGranted()).isTrue();

        Map<String, Object> again = SanctionFixture.typed(institution, Measure.WITHHOLDING, TODAY);
        again.put("trainingClass", withheld.id().toString());
        assertThat(system.handIn(county.inspector, "sanction", again).refusals())
                .extracting(Refusal::reason)
                .containsExactly(SanctionReason.WITHHELD_ALREADY);
        again.put("trainingClass", other.id().toString());
        assertThat(system.handIn(county.inspector, "sanction", again).refusals())
                .extracting(Refusal::reason)
                .containsExactly(SanctionReason.CLASS_ISSUED);

        county.lifted(taken.id());
        assertThat(issued(withheld).isGranted()).isTrue();
    }

    @Test
    @DisplayName("a day that went by during the review sends the proposal back")
    void looksAtTheDayAgain() {
        Matter proposed = system.handIn(
                        county.inspector, "sanction", SanctionFixture.typed(institution, Measure.RECTIFICATION, TODAY))
                .orElseThrow();
        system.decide(county.deciders().get(0), proposed, org.xunzheng.domain.review.Verdict.APPROVED, "")
                .orElseThrow();
        system.at(TODAY.plusDays(11) + "T02:00:00Z");
        assertThat(system.decide(county.deciders().get(1), proposed, org.xunzheng.domain.review.Verdict.APPROVED, "")
                        .refusals())
                .extracting(Refusal::reason)
                .containsExactly(SanctionReason.DAY_OVER);
    }

    @Test
    @DisplayName("REV-4: a measure is seen where its institution is, by the institution itself, and by nobody else")
    void isSeenWithinTheScope() {
        new SanctionFixture(system, "370900").taken(institution, Measure.RECTIFICATION, TODAY);
        assertThat(seenBy(scenario.reviewer, TODAY)).as("taken by the city").hasSize(1);
        assertThat(seenBy(school, TODAY)).hasSize(1);
        assertThat(seenBy(scenario.school(), TODAY)).isEmpty();
        assertThat(seenBy(Scenario.officer(system, "370902", Post.REVIEW), TODAY))
                .isEmpty();
        assertThat(seenBy(school, TODAY.plusDays(11)))
                .extracting(SanctionLine::state)
                .containsExactly(SanctionState.OVERDUE);
        assertThat(system.in(() -> system.sanctions.overdue(scenario.reviewer.scope(), TODAY.plusDays(11))))
                .isEqualTo(1);
        assertThat(system.in(() -> system.sanctions.overdue(scenario.reviewer.scope(), TODAY)))
                .isZero();
    }

    @Test
    @DisplayName("PUB-1: everybody reads what is in force, and no longer than it is")
    void isPublishedWhileItIsInForce() {
        Matter rectification = county.taken(institution, Measure.RECTIFICATION, TODAY);
        county.taken(scenario.school().institution().orElseThrow(), Measure.WARNING, TODAY);
        assertThat(published(TODAY)).hasSize(2);
        assertThat(published(TODAY.plusDays(31)))
                .extracting(SanctionLine::measure)
                .containsExactly(Measure.RECTIFICATION);
        county.lifted(rectification.id());
        assertThat(published(TODAY)).extracting(SanctionLine::measure).containsExactly(Measure.WARNING);
    }

    @Test
    @DisplayName("the database has the same table of effects")
    void theDatabaseHasTheTable() {
        assertThat(rows("select name || ' ' || reach from measure"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Measure.values())
                        .map(one -> one + " " + one.reach())
                        .toList());
        assertThat(rows("select measure || ' ' || step from measure_stops"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Measure.values())
                        .flatMap(one -> Stream.of(TrainingStep.values())
                                .filter(one::stops)
                                .map(step -> one + " " + step))
                        .toList());
    }

    private List<String> rows(String query) {
        return system.in(() -> system.sql.list(Statement.of(query), row -> row.getString(1)));
    }

    @Test
    @DisplayName("REV-2: nobody takes, changes or ends a measure behind the back of its matters")
    void theDatabaseHoldsIt() throws Exception {
        Matter taken = county.taken(institution, Measure.RECTIFICATION, TODAY);
        Matter proposed = system.handIn(
                        county.inspector, "sanction", SanctionFixture.typed(institution, Measure.SUSPENSION, TODAY))
                .orElseThrow();
        for (String statement : List.of(
                "delete from sanction",
                "update sanction set until_day = '2030-01-01', measure = 'SUSPENSION', deadline = null",
                "update sanction set ended_on = from_day, ended_by = '" + proposed.id() + "'",
                "update matter set state = 'ENDED' where id = '" + taken.id() + "'",
                "delete from measure_stops",
                "insert into sanction (id, institution_id, authority_id, measure, ground, from_day, until_day) select '"
                        + proposed.id()
                        + "', institution_id, authority_id, 'SUSPENSION', ground, from_day, '2026-12-20' from sanction")) {
            try (var connection = system.behindTheBack();
                    var work = connection.createStatement()) {
                assertThatThrownBy(() -> work.execute(statement)).as(statement).isNotNull();
            }
        }
        assertThat(stops(scenario.clerk.authority().id(), TrainingStep.OPENING, TODAY))
                .isTrue();
    }
}
