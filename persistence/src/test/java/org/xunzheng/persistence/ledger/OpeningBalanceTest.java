package org.xunzheng.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.certificate.CertificateReason;
import org.xunzheng.domain.institution.Registration;
import org.xunzheng.domain.ledger.Fault;
import org.xunzheng.domain.ledger.LedgerReason;
import org.xunzheng.domain.ledger.RunProof;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterReason;
import org.xunzheng.domain.review.ReviewReason;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Rule;
import org.xunzheng.domain.trail.RecordFault;
import org.xunzheng.domain.trail.RecordPart;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.serial.Run;
import org.xunzheng.serial.SerialRange;

@DisplayName("SER-11: a run can begin after numbers that an earlier system used up")
class OpeningBalanceTest {

    private static final String WHY = "原系统 2026 年已核发的证书";
    private static final TestSystem SYSTEM = new TestSystem();
    private static final Scenario SCENARIO = new Scenario(SYSTEM, "370911");

    private final Caller school = SCENARIO.school();
    private final Registration registration = SYSTEM.in(() -> SYSTEM.institutions
            .find(school.institution().orElseThrow(), Scope.below(""))
            .orElseThrow()
            .registrations()
            .get(0));

    @Test
    void theFirstCertificateFollowsTheOpeningBalance() {
        Matter opening = enter(128).orElseThrow();
        assertThat(decide(SCENARIO.approver, opening, Verdict.APPROVED, "").isGranted())
                .isTrue();
        SerialRange first = SCENARIO.issued(school, 0, 3);
        SerialRange second = SCENARIO.issued(school, 10, 2);
        assertThat(first.first().number()).isEqualTo(129);
        assertThat(second.first().number()).isEqualTo(132);
        assertThat(SYSTEM.in(() -> SYSTEM.verifyLedger.verify(SCENARIO.approver))
                        .faults())
                .isEmpty();
        RunProof proof = proof();
        assertThat(proof.opening()).isEqualTo(128);
        assertThat(proof.last()).isEqualTo(133);
        assertThat(proof.whole()).isTrue();
    }

    @Test
    @DisplayName("REV-2: who entered it does not put it in force")
    void takesTwoPeople() throws SQLException {
        Caller both = both();
        Matter opening = SYSTEM.handIn(both, "opening-balance", typed(registration.prefix(), 50))
                .orElseThrow();
        assertThat(decide(both, opening, Verdict.APPROVED, "").refusals())
                .containsExactly(Refusal.of(ReviewReason.OWN_ENTRY));
        assertThatThrownBy(() -> execute(inForce("gen_random_uuid()", "c.id", opening.id())))
                .hasMessageContaining("not in force by its matter");
        assertThatThrownBy(() -> execute(inForce("m.id", "c.id", opening.id())))
                .as("before it was decided")
                .hasMessageContaining("not in force by its matter");
        assertThatThrownBy(() -> execute("alter table opening_balance disable trigger opening_by_its_matter; "
                        + inForce("m.id", "m.entered_by", opening.id())))
                .hasMessageContaining("opening_by_two_people");
        assertThat(SCENARIO.issued(school, 0, 1).first().number())
                .as("what waits counts for nothing")
                .isEqualTo(1);
        assertThatThrownBy(
                        () -> execute("insert into review_step (review_id, level, entered_by, account_id, at, verdict)"
                                + " select id, 1, entered_by, entered_by, now(), 'APPROVED' from review where subject_id = '"
                                + opening.id() + "'"))
                .hasMessageContaining("step_not_by_who_entered");
    }

    private static String inForce(String id, String confirmedBy, UUID matter) {
        return "insert into opening_balance select " + id
                + ", '370911999926', r.id, r.authority_id, r.institution_id, 1, 'x',"
                + " m.entered_by, now(), " + confirmedBy + ", now(), 'SHA-256', h, h"
                + " from matter m, registration r, account c, (values (sha256('x'))) x (h)"
                + " where m.id = '" + matter + "' and c.id <> m.entered_by limit 1";
    }

    @Test
    void isRefusedOnceTheRunHasBegun() {
        SCENARIO.issued(school, 0, 1);
        assertThat(enter(5).refusals()).containsExactly(Refusal.of(LedgerReason.RUN_BEGUN, run()));
    }

    @Test
    void isRefusedWhenTheRunBeganMeanwhile() {
        Matter opening = enter(5).orElseThrow();
        SCENARIO.issued(school, 0, 1);
        assertThat(decide(SCENARIO.approver, opening, Verdict.APPROVED, "").refusals())
                .containsExactly(Refusal.of(LedgerReason.RUN_BEGUN, run()));
    }

    @Test
    @DisplayName("SER-5: one whose code was retired meanwhile is refused with words, and can be sent back")
    void isRefusedOnceTheCodeIsRetired() {
        Matter entered = enter(7).orElseThrow();
        SYSTEM.in(() -> SYSTEM.retireCode.retire(
                        SCENARIO.clerk, registration.institution(), registration.prefix(), "注销"))
                .orElseThrow();
        assertThat(decide(SCENARIO.approver, entered, Verdict.APPROVED, "").refusals())
                .containsExactly(Refusal.at(Place.field("code"), LedgerReason.CODE_RETIRED, registration.prefix()));
        assertThat(decide(SCENARIO.approver, entered, Verdict.RETURNED, "代码已作废").isGranted())
                .isTrue();
    }

    @Test
    void oneWaitsAtATimeAndAReturnedOneMakesRoom() {
        Matter wrong = enter(5).orElseThrow();
        assertThat(enter(6).refusals()).containsExactly(Refusal.of(LedgerReason.OPENING_WAITS, run()));
        assertThat(SYSTEM.handIn(
                                SCENARIO.reviewer,
                                "opening-balance",
                                typed(registration.prefix().replaceAll("(.{6})", "$1 "), 6))
                        .refusals())
                .as("the same code, typed with a space")
                .containsExactly(Refusal.of(LedgerReason.OPENING_WAITS, run()));
        decide(SCENARIO.approver, wrong, Verdict.RETURNED, "台账为 6").orElseThrow();
        assertThat(decide(SCENARIO.approver, wrong, Verdict.APPROVED, "").refusals())
                .containsExactly(Refusal.of(ReviewReason.NOT_WAITING));
        assertThat(enter(6).isGranted()).isTrue();
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        assertThat(SYSTEM.handIn(
                                SCENARIO.reviewer,
                                "opening-balance",
                                Map.of("code", " ", "year", 2028, "lastNumber", 100_000, "reason", " "))
                        .refusals())
                .extracting(Refusal::place, Refusal::reason)
                .containsExactly(
                        tuple(Place.field("code"), MatterReason.MISSING.by(Rule.SER_4)),
                        tuple(Place.field("year"), MatterReason.OUT_OF_RANGE.by(Rule.SER_6)),
                        tuple(Place.field("lastNumber"), MatterReason.OUT_OF_RANGE.by(Rule.SER_7)),
                        tuple(Place.field("reason"), MatterReason.MISSING.by(Rule.REV_3)));
        assertThat(SYSTEM.handIn(
                                SCENARIO.reviewer,
                                "opening-balance",
                                Map.of("code", "3709119998", "year", 2025, "lastNumber", 5, "reason", "原系统"))
                        .refusals())
                .containsExactly(
                        Refusal.at(Place.field("code"), LedgerReason.CODE_MISSING),
                        Refusal.at(Place.field("year"), LedgerReason.YEAR_OVER, 2025));
    }

    @Test
    void afterTheLastNumberNothingIsIssued() {
        Matter opening = enter(99_998).orElseThrow();
        decide(SCENARIO.approver, opening, Verdict.APPROVED, "").orElseThrow();
        TrainingClass two = SCENARIO.confirmed(school, 0, 2);
        assertThat(SYSTEM.in(() -> SYSTEM.issueCertificates.issue(
                                SCENARIO.approver, two.id(), two.version(), Optional.empty()))
                        .refusals())
                .containsExactly(Refusal.of(CertificateReason.RUN_FULL, run(), 1, 2));
        assertThat(SCENARIO.issued(school, 10, 1).last().number()).isEqualTo(99_999);
    }

    @Test
    void onlyItsPostsAndOnlyWithinTheRegion() {
        Map<String, Object> typed = typed(registration.prefix(), 5);
        assertThatThrownBy(() -> SYSTEM.handIn(SCENARIO.clerk, "opening-balance", typed))
                .isInstanceOf(NotPermitted.class);
        Caller elsewhere = Scenario.officer(SYSTEM, "370921", Post.REVIEW);
        assertThat(SYSTEM.handIn(elsewhere, "opening-balance", typed).refusals())
                .containsExactly(Refusal.at(Place.field("code"), LedgerReason.CODE_MISSING));
        Matter opening = enter(5).orElseThrow();
        assertThatThrownBy(() -> decide(SCENARIO.clerk, opening, Verdict.APPROVED, ""))
                .isInstanceOf(NotPermitted.class);
        Caller auditor = Scenario.officer(SYSTEM, "370911", Post.AUDIT);
        assertThat(decide(auditor, opening, Verdict.APPROVED, "").refusals())
                .containsExactly(Refusal.of(
                        ReviewReason.NOT_OF_THIS_LEVEL, auditor.authority().name()));
    }

    @Test
    @DisplayName("REV-4: what came back stays its authority's, with words for who names another's code")
    void staysItsAuthoritys() {
        Caller city = Scenario.officer(SYSTEM, "370900", Post.REVIEW);
        Caller elsewhere = new Scenario(SYSTEM, "370921").school();
        String code = SYSTEM.in(
                        () -> SYSTEM.institutions.find(elsewhere.institution().orElseThrow(), Scope.below("")))
                .orElseThrow()
                .registrations()
                .get(0)
                .prefix();
        Matter wrong = SYSTEM.handIn(city, "opening-balance", typed(registration.prefix(), 5))
                .orElseThrow();
        decide(SCENARIO.approver, wrong, Verdict.RETURNED, "代码有误").orElseThrow();
        long seen = SYSTEM.in(() -> SYSTEM.matters.find(wrong.id(), Scope.below("")))
                .orElseThrow()
                .version();
        assertThat(SYSTEM.in(() -> SYSTEM.handIn.handInAgain(
                                city, SYSTEM.kind("opening-balance"), wrong.id(), seen, typed(code, 5)))
                        .refusals())
                .containsExactly(Refusal.of(
                        MatterReason.OF_ANOTHER_AUTHORITY,
                        SCENARIO.clerk.authority().name(),
                        elsewhere.authority().name()));
    }

    @Test
    @DisplayName("REV-1: what waits for an officer is listed, for nobody else")
    void waitsForTheApprover() {
        Matter opening = enter(7).orElseThrow();
        assertThat(waiting(SCENARIO.approver)).contains(opening.id());
        assertThat(waiting(SCENARIO.reviewer)).doesNotContain(opening.id());
        assertThat(waiting(Scenario.officer(SYSTEM, "370921", Post.APPROVAL))).doesNotContain(opening.id());
        decide(SCENARIO.approver, opening, Verdict.APPROVED, "").orElseThrow();
        assertThat(waiting(SCENARIO.approver)).doesNotContain(opening.id());
    }

    @ParameterizedTest
    @DisplayName("What was put in force cannot be changed, and no run begins later without it")
    @ValueSource(
            strings = {
                "update opening_balance set number = 4 where run = '%s'",
                "update opening_balance set id = id where run = '%s'",
                "delete from opening_balance where run = '%s'",
                "update ledger_run set opening = 4 where run = '%s'",
                "insert into ledger_run (run, registration_id, opening, last_hash)"
                        + " select substr('%s', 1, 10) || '27', registration_id, 9, last_hash from ledger_run where run = '%1$s'",
                "update ledger_batch set opening = null where run = '%s'"
            })
    void isKeptByTheDatabase(String statement) {
        Matter opening = enter(8).orElseThrow();
        decide(SCENARIO.approver, opening, Verdict.APPROVED, "").orElseThrow();
        SCENARIO.issued(school, 0, 2);
        assertThatThrownBy(() -> execute(String.format(statement, run()))).isInstanceOf(SQLException.class);
    }

    @Test
    @DisplayName("An opening balance that was changed past every constraint is named")
    void aChangedOneIsNamed() throws SQLException {
        Matter opening = enter(9).orElseThrow();
        decide(SCENARIO.approver, opening, Verdict.APPROVED, "").orElseThrow();
        SCENARIO.issued(school, 0, 2);
        execute("set session_replication_role = replica; update opening_balance set reason = '别的原因' where id = '"
                + opening.id() + "'");
        assertThat(SYSTEM.in(() -> SYSTEM.verifyLedger.verify(SCENARIO.approver))
                        .faults())
                .containsExactly(new Fault(Run.of(run()), 9, Fault.Kind.OPENING_CHANGED));
        execute("set session_replication_role = replica; update opening_balance set reason = '" + WHY + "' where id = '"
                + opening.id() + "'");
        assertThat(SYSTEM.in(() -> SYSTEM.verifyLedger.verify(SCENARIO.approver))
                        .holds())
                .isTrue();
    }

    @Test
    @DisplayName("REV-3: what was put in force past the trail is named, and what the trail sealed")
    void aForgedOneIsNamed() throws SQLException {
        Matter opening = enter(9).orElseThrow();
        decide(SCENARIO.approver, opening, Verdict.APPROVED, "").orElseThrow();
        assertThat(recordFaults()).isEmpty();
        execute("set session_replication_role = replica; update opening_balance set confirmed_at = confirmed_at"
                + " - interval '1 day' where id = '" + opening.id() + "'");
        assertThat(recordFaults())
                .extracting(RecordFault::kind, RecordFault::about)
                .containsExactly(tuple(RecordFault.Kind.CHANGED, RecordPart.OPENING_BALANCE.name()));
        execute("set session_replication_role = replica; update opening_balance set confirmed_at = confirmed_at"
                + " + interval '1 day' where id = '" + opening.id() + "'");
        assertThat(recordFaults()).isEmpty();
    }

    private static List<RecordFault> recordFaults() {
        return SYSTEM.in(() -> SYSTEM.verifyLedger.verify(SCENARIO.approver)).recordFaults();
    }

    private static Caller both() {
        Caller reviewer = Scenario.officer(SYSTEM, "370911", Post.REVIEW);
        return new Caller(
                reviewer.account(),
                reviewer.login(),
                reviewer.name(),
                reviewer.authority(),
                reviewer.institution(),
                reviewer.place(),
                java.util.Set.of(Post.REVIEW, Post.APPROVAL));
    }

    private static Map<String, Object> typed(String code, int lastNumber) {
        return Map.of("code", code, "year", "2026", "lastNumber", lastNumber, "reason", WHY);
    }

    private Decision<Matter> enter(int lastNumber) {
        return SYSTEM.handIn(SCENARIO.reviewer, "opening-balance", typed(registration.prefix(), lastNumber));
    }

    private static Decision<Matter> decide(Caller caller, Matter opening, Verdict verdict, String remark) {
        return SYSTEM.decide(caller, opening, verdict, remark);
    }

    private static List<UUID> waiting(Caller caller) {
        return SYSTEM.in(() -> SYSTEM.reviews.waiting(caller, new Page.Part(0, 100)).rows().stream()
                .map(waiting -> waiting.subject())
                .toList());
    }

    private RunProof proof() {
        return SYSTEM.in(() -> SYSTEM.storedLedger.proofs("", Scope.below(""), new Page.Part(0, 1000))).rows().stream()
                .filter(proof -> proof.run().toString().equals(run()))
                .findFirst()
                .orElseThrow();
    }

    private String run() {
        return registration.prefix() + "26";
    }

    private static void execute(String statements) throws SQLException {
        try (var connection = SYSTEM.behindTheBack();
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
