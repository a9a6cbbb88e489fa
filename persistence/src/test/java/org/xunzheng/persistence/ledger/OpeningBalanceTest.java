package org.xunzheng.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
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
import org.xunzheng.domain.ledger.EnterOpeningBalance.Entry;
import org.xunzheng.domain.ledger.Fault;
import org.xunzheng.domain.ledger.LedgerReason;
import org.xunzheng.domain.ledger.OpeningBalance;
import org.xunzheng.domain.ledger.RunProof;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.ReviewReason;
import org.xunzheng.domain.review.TakeLevel.Answer;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.serial.SerialRange;

@DisplayName("SER-11: a run can begin after numbers that an earlier system used up")
class OpeningBalanceTest {

    private static final TestSystem SYSTEM = new TestSystem();
    private static final Scenario SCENARIO = new Scenario(SYSTEM, "370911");
    private static final Answer YES = new Answer(Verdict.APPROVED, "");

    private final Caller school = SCENARIO.school();
    private final Registration registration = SYSTEM.in(() -> SYSTEM.institutions
            .find(school.institution().orElseThrow(), Scope.below(""))
            .orElseThrow()
            .registrations()
            .get(0));

    @Test
    void theFirstCertificateFollowsTheOpeningBalance() {
        OpeningBalance opening = enter(128).orElseThrow();
        assertThat(decide(SCENARIO.approver, opening, YES)).isEqualTo(Decision.granted(Review.State.APPROVED));
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
        OpeningBalance opening = SYSTEM.in(() -> SYSTEM.enterOpeningBalance.enter(both, entry(50)))
                .orElseThrow();
        assertThat(decide(both, opening, YES).refusals()).containsExactly(Refusal.of(ReviewReason.OWN_ENTRY));
        assertThat(SCENARIO.issued(school, 0, 1).first().number())
                .as("what waits counts for nothing")
                .isEqualTo(1);
        assertThatThrownBy(() -> execute("update opening_balance set confirmed_by = entered_by, confirmed_at = now(),"
                        + " digest = 'SHA-256', hash = '\\x" + "00".repeat(32) + "' where id = '" + opening.id() + "'"))
                .hasMessageContaining("opening_by_two_people");
        assertThatThrownBy(
                        () -> execute("insert into review_step (review_id, level, entered_by, account_id, at, verdict)"
                                + " select id, 1, entered_by, entered_by, now(), 'APPROVED' from review where subject_id = '"
                                + opening.id() + "'"))
                .hasMessageContaining("step_not_by_who_entered");
    }

    @Test
    void isRefusedOnceTheRunHasBegun() {
        SCENARIO.issued(school, 0, 1);
        assertThat(enter(5).refusals()).containsExactly(Refusal.of(LedgerReason.RUN_BEGUN, run()));
    }

    @Test
    void isRefusedWhenTheRunBeganMeanwhile() {
        OpeningBalance opening = enter(5).orElseThrow();
        SCENARIO.issued(school, 0, 1);
        assertThat(decide(SCENARIO.approver, opening, YES).refusals())
                .containsExactly(Refusal.of(LedgerReason.RUN_BEGUN, run()));
    }

    @Test
    @DisplayName("SER-5: one whose code was retired meanwhile is refused with words, and can be sent back")
    void isRefusedOnceTheCodeIsRetired() {
        OpeningBalance entered = enter(7).orElseThrow();
        SYSTEM.in(() -> SYSTEM.retireCode.retire(
                        SCENARIO.clerk, registration.institution(), registration.prefix(), "注销"))
                .orElseThrow();
        assertThat(decide(SCENARIO.approver, entered, YES).refusals())
                .containsExactly(Refusal.of(LedgerReason.CODE_RETIRED, registration.prefix()));
        assertThat(decide(SCENARIO.approver, entered, new Answer(Verdict.RETURNED, "代码已作废"))
                        .isGranted())
                .isTrue();
    }

    @Test
    void oneWaitsAtATimeAndAReturnedOneMakesRoom() {
        OpeningBalance wrong = enter(5).orElseThrow();
        assertThat(enter(6).refusals()).containsExactly(Refusal.of(LedgerReason.OPENING_WAITS, run()));
        assertThat(decide(SCENARIO.approver, wrong, new Answer(Verdict.RETURNED, " "))
                        .refusals())
                .containsExactly(Refusal.at(Place.field("remark"), ReviewReason.REMARK_MISSING));
        assertThat(decide(SCENARIO.approver, wrong, new Answer(Verdict.RETURNED, "台账为 6")))
                .isEqualTo(Decision.granted(Review.State.RETURNED));
        assertThat(decide(SCENARIO.approver, wrong, YES).refusals())
                .containsExactly(Refusal.of(ReviewReason.NOT_WAITING));
        assertThat(enter(6).isGranted()).isTrue();
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        assertThat(SYSTEM.in(() -> SYSTEM.enterOpeningBalance.enter(
                                SCENARIO.reviewer, new Entry("3709119998", 2025, 100_000, " ")))
                        .refusals())
                .containsExactly(
                        Refusal.at(Place.field("code"), LedgerReason.CODE_MISSING),
                        Refusal.at(Place.field("year"), LedgerReason.YEAR_OVER, 2025),
                        Refusal.at(Place.field("lastNumber"), LedgerReason.NUMBER_OUT_OF_RANGE),
                        Refusal.at(Place.field("reason"), LedgerReason.REASON_MISSING));
    }

    @Test
    void afterTheLastNumberNothingIsIssued() {
        OpeningBalance opening = enter(99_998).orElseThrow();
        decide(SCENARIO.approver, opening, YES).orElseThrow();
        TrainingClass two = SCENARIO.confirmed(school, 0, 2);
        assertThat(SYSTEM.in(() -> SYSTEM.issueCertificates.issue(
                                SCENARIO.approver, two.id(), two.version(), Optional.empty()))
                        .refusals())
                .containsExactly(Refusal.of(CertificateReason.RUN_FULL, run(), 1, 2));
        assertThat(SCENARIO.issued(school, 10, 1).last().number()).isEqualTo(99_999);
    }

    @Test
    void onlyItsPostsAndOnlyWithinTheRegion() {
        assertThatThrownBy(() -> SYSTEM.in(() -> SYSTEM.enterOpeningBalance.enter(SCENARIO.clerk, entry(5))))
                .isInstanceOf(NotPermitted.class);
        Caller elsewhere = Scenario.officer(SYSTEM, "370921", Post.REVIEW);
        assertThat(SYSTEM.in(() -> SYSTEM.enterOpeningBalance.enter(elsewhere, entry(5)))
                        .refusals())
                .containsExactly(Refusal.at(Place.field("code"), LedgerReason.CODE_MISSING));
        OpeningBalance opening = enter(5).orElseThrow();
        assertThat(decide(SCENARIO.clerk, opening, YES).refusals())
                .containsExactly(Refusal.of(
                        ReviewReason.NOT_OF_THIS_LEVEL,
                        SCENARIO.clerk.authority().name()));
    }

    @Test
    @DisplayName("REV-1: what waits for an officer is listed, for nobody else")
    void waitsForTheApprover() {
        OpeningBalance opening = enter(7).orElseThrow();
        assertThat(waiting(SCENARIO.approver)).contains(opening.id());
        assertThat(waiting(SCENARIO.reviewer)).doesNotContain(opening.id());
        assertThat(waiting(Scenario.officer(SYSTEM, "370921", Post.APPROVAL))).doesNotContain(opening.id());
        decide(SCENARIO.approver, opening, YES).orElseThrow();
        assertThat(waiting(SCENARIO.approver)).doesNotContain(opening.id());
    }

    @ParameterizedTest
    @DisplayName("What was put in force cannot be changed, and no run begins later without it")
    @ValueSource(
            strings = {
                "update opening_balance set number = 4 where run = '%s'",
                "delete from opening_balance where run = '%s'",
                "update ledger_run set opening = 4 where run = '%s'",
                "insert into ledger_run (run, registration_id, opening, last_hash)"
                        + " select substr('%s', 1, 10) || '27', registration_id, 9, last_hash from ledger_run where run = '%1$s'",
                "update ledger_batch set opening = null where run = '%s'"
            })
    void isKeptByTheDatabase(String statement) {
        OpeningBalance opening = enter(8).orElseThrow();
        decide(SCENARIO.approver, opening, YES).orElseThrow();
        SCENARIO.issued(school, 0, 2);
        assertThatThrownBy(() -> execute(String.format(statement, opening.run())))
                .isInstanceOf(SQLException.class);
    }

    @Test
    @DisplayName("An opening balance that was changed past every constraint is named")
    void aChangedOneIsNamed() throws SQLException {
        OpeningBalance opening = enter(9).orElseThrow();
        decide(SCENARIO.approver, opening, YES).orElseThrow();
        SCENARIO.issued(school, 0, 2);
        execute("set session_replication_role = replica; update opening_balance set reason = '别的原因' where id = '"
                + opening.id() + "'");
        assertThat(SYSTEM.in(() -> SYSTEM.verifyLedger.verify(SCENARIO.approver))
                        .faults())
                .containsExactly(new Fault(opening.run(), 9, Fault.Kind.OPENING_CHANGED));
        execute("set session_replication_role = replica; update opening_balance set reason = '" + opening.reason()
                + "' where id = '" + opening.id() + "'");
        assertThat(SYSTEM.in(() -> SYSTEM.verifyLedger.verify(SCENARIO.approver))
                        .holds())
                .isTrue();
    }

    @Test
    void aReviewThatSomebodyElseTookIsStale() {
        OpeningBalance opening = enter(3).orElseThrow();
        assertThatThrownBy(() ->
                        SYSTEM.in(() -> SYSTEM.decideOpeningBalance.decide(SCENARIO.approver, opening.id(), 1, YES)))
                .isInstanceOf(StaleVersion.class);
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

    private Entry entry(int lastNumber) {
        return new Entry(registration.prefix(), 2026, lastNumber, "原系统 2026 年已核发的证书");
    }

    private Decision<OpeningBalance> enter(int lastNumber) {
        return SYSTEM.in(() -> SYSTEM.enterOpeningBalance.enter(SCENARIO.reviewer, entry(lastNumber)));
    }

    private static Decision<Review.State> decide(Caller caller, OpeningBalance opening, Answer answer) {
        return SYSTEM.in(() -> SYSTEM.decideOpeningBalance.decide(
                caller,
                opening.id(),
                SYSTEM.reviews
                        .latest(Matter.OPENING_BALANCE, opening.id(), Scope.below(""))
                        .orElseThrow()
                        .version(),
                answer));
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
