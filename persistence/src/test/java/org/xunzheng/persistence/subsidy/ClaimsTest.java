package org.xunzheng.persistence.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.WordsReason;
import org.xunzheng.domain.subsidy.ClaimLine;
import org.xunzheng.domain.subsidy.ClaimReason;
import org.xunzheng.domain.subsidy.Claims;
import org.xunzheng.domain.subsidy.LineState;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.Serial;

@DisplayName("SUB-1 to SUB-7: what is claimed for a class")
class ClaimsTest {

    private final TestSystem system = new TestSystem();
    private final Scenario scenario = new Scenario(system, "370911");
    private final ClaimFixture fixture = new ClaimFixture(system, scenario);
    private final Caller school = scenario.school();
    private final UUID account = fixture.account(school);

    private List<ClaimReason> reasons(Decision<?> decision) {
        return decision.refusals().stream()
                .map(Refusal::reason)
                .map(reason -> ClaimReason.valueOf(reason.name()))
                .toList();
    }

    private void withdraw(String serial) {
        system.in(() -> system.withdrawCertificate
                .withdraw(scenario.approver, Serial.parse(serial), "冒名领取")
                .orElseThrow());
    }

    @Test
    @DisplayName("SUB-1: sixty hours at ten yuan come to the cap of five hundred; each step of the sum is there")
    void worksOutTheSum() {
        Matter claim = fixture.claimed(school, fixture.issued(school, 0, 3), account);
        assertThat(claim.title()).isEqualTo("保育师2026年第3期: 3 / 1500.00");
        assertThat(fixture.lines(claim)).hasSize(3).allSatisfy(line -> {
            assertThat(line.row().hours()).isEqualTo(60);
            assertThat(line.row().uncapped()).hasToString("600.00");
            assertThat(line.row().amount()).hasToString("500.00");
            assertThat(line.maskedIdNumber()).contains("*");
            assertThat(line.state()).contains(LineState.CLAIMED);
        });
    }

    @Test
    @DisplayName(
            "SUB-1: the day on which a claim was handed in counts, however long it is reviewed, and also when it came back")
    void isInTimeAsHandedIn() {
        UUID trainingClass = fixture.issued(school, 0, 2);
        LocalDate last = ClaimFixture.TODAY.plusMonths(12);
        system.at(last + "T02:00:00Z");
        Matter claim = fixture.claimed(school, trainingClass, account);
        system.at(last.plusDays(20) + "T02:00:00Z");
        system.decide(scenario.reviewer, claim, Verdict.RETURNED, "请补协议编号").orElseThrow();
        system.in(() -> system.handIn
                .handInAgain(
                        school,
                        system.kind("claim"),
                        claim.id(),
                        system.matters
                                .find(claim.id(), Scope.below(""))
                                .orElseThrow()
                                .version(),
                        fixture.typed(trainingClass, account))
                .orElseThrow());
        fixture.approved(claim);
        assertThat(fixture.states(claim)).containsOnly(LineState.NOTICED);
        UUID late = fixture.issued(school, 10, 1);
        system.at(last.plusMonths(13) + "T02:00:00Z");
        assertThat(reasons(system.handIn(school, "claim", fixture.typed(late, account))))
                .containsExactly(ClaimReason.NOBODY_FITS);
    }

    @Test
    @DisplayName("SUB-1: a withdrawn certificate gets nothing, and the others do")
    void leavesOutTheWithdrawn() {
        UUID trainingClass = fixture.issued(school, 0, 3);
        withdraw(system.in(() -> system.certificates.ofClass(trainingClass, Scope.below("")))
                .get(1)
                .serial()
                .toString());
        Matter claim = fixture.claimed(school, trainingClass, account);
        assertThat(fixture.lines(claim))
                .extracting(line -> line.row().refused())
                .containsExactly(null, ClaimReason.CERTIFICATE_WITHDRAWN, null);
        assertThat(claim.title()).endsWith("2 / 1000.00");
    }

    @Test
    @DisplayName("SUB-1: without certificates there is nothing to claim")
    void wantsCertificates() {
        UUID confirmed = scenario.confirmed(school, 0, 2).id();
        assertThat(reasons(system.handIn(school, "claim", fixture.typed(confirmed, account))))
                .contains(ClaimReason.NOT_ISSUED);
    }

    @Test
    @DisplayName(
            "SUB-2: nobody is subsidised twice for the same training; who stands in the way is said where one may see it")
    void isOnceForATraining() {
        fixture.claimed(school, fixture.issued(school, 0, 2), account);
        Caller other = scenario.school();
        UUID second = fixture.issued(other, 1, 2);
        Matter claim = fixture.claimed(other, second, fixture.account(other));
        assertThat(fixture.lines(claim))
                .extracting(line -> line.row().refused())
                .containsExactly(ClaimReason.CLAIMED_FOR_TRAINING, null);
        assertThat(fixture.lines(claim, scenario.reviewer.scope()).get(0).otherPlace())
                .contains(scenario.clerk.authority().name());
        assertThat(fixture.lines(claim, other.scope()).get(0).otherPlace())
                .as("an institution reads that there is another, not where")
                .isEmpty();
    }

    @Test
    @DisplayName("SUB-3: who was subsidised for a higher level is not for a lower one; the other way is open")
    void higherExcludesLower() {
        Map<String, Object> higher = fixture.typed(fixture.issued(school, 0, 1), account);
        higher.put("level", "THREE");
        system.handIn(school, "claim", higher).orElseThrow();
        Map<String, Object> lower = fixture.typed(fixture.issued(school, 0, 1), account);
        lower.put("level", "FOUR");
        assertThat(reasons(system.handIn(school, "claim", lower))).containsExactly(ClaimReason.NOBODY_FITS);
        lower.put("level", "TWO");
        assertThat(system.handIn(school, "claim", lower).isGranted()).isTrue();
    }

    @Test
    @DisplayName("SUB-4: two claims for one certificate, by two kinds of subsidy and from two funds, leave one")
    void kindsExcludeEachOther() {
        UUID trainingClass = fixture.issued(school, 0, 2);
        fixture.claimed(school, trainingClass, account);
        Map<String, Object> upgrade = fixture.typed(trainingClass, account);
        upgrade.put("scheme", "SKILL_UPGRADE");
        upgrade.put("level", "FIVE");
        upgrade.put("fund", "UNEMPLOYMENT_INSURANCE");
        assertThat(reasons(system.handIn(school, "claim", upgrade))).containsExactly(ClaimReason.NOBODY_FITS);
    }

    @Test
    @DisplayName("SUB-1: a kind and a level without a standard is refused by the document of the place")
    void wantsAStandard() {
        Map<String, Object> typed = fixture.typed(fixture.issued(school, 0, 1), account);
        typed.put("scheme", "SKILL_UPGRADE");
        assertThat(system.handIn(school, "claim", typed).refusals())
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(ClaimReason.NO_STANDARD);
                    assertThat(refusal.citation()).contains("本系统约定");
                });
    }

    @Test
    @DisplayName("SUB-4: a hundred claims for one certificate at once leave one line; what is taken back frees it")
    void parallelClaimsLeaveOne() throws Exception {
        UUID trainingClass = fixture.issued(school, 0, 1);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Boolean>> claims = new ArrayList<>();
        Callable<Boolean> claim = () -> {
            try {
                return system.handIn(school, "claim", fixture.typed(trainingClass, account))
                        .isGranted();
            } catch (RuntimeException somebodyElseWasQuicker) {
                return false;
            }
        };
        for (int i = 0; i < 100; i++) {
            claims.add(threads.submit(claim));
        }
        int granted = 0;
        for (Future<Boolean> one : claims) {
            granted += one.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(granted).isEqualTo(1);
        assertThat(live()).isEqualTo(1);
        UUID open = system.in(() -> system.claims.underWay(
                        trainingClass, org.xunzheng.domain.policy.Scheme.TRAINING, java.util.Optional.empty()))
                .orElseThrow();
        Matter matter =
                system.in(() -> system.matters.find(open, Scope.below(""))).orElseThrow();
        system.decide(scenario.reviewer, matter, Verdict.RETURNED, "请补协议").orElseThrow();
        assertThat(live()).isZero();
    }

    private long live() {
        return system.in(
                () -> system.sql.count(Statement.of("select count(*) from subsidy_line where state <> 'VOID'")));
    }

    @Test
    @DisplayName("SUB-4: the database takes no second line for a certificate, and no step past the others")
    void theDatabaseHoldsIt() throws Exception {
        Matter claim = fixture.claimed(school, fixture.issued(school, 0, 2), account);
        for (String statement : List.of(
                "insert into subsidy_line (claim_id, round, position, serial, id_key, scheme, training, level, year, authority_id,"
                        + " institution_id, fund, account_id, amount_fen, state, changed_at) select claim_id, round, 3 - position, serial,"
                        + " id_key, scheme, training || 'x', level, year, authority_id, institution_id, fund, account_id, amount_fen, state,"
                        + " changed_at from subsidy_line",
                "update subsidy_line set state = 'NOTICED', version = version + 1, notice_from = current_date, notice_until = current_date",
                "update subsidy_line set state = 'PAID', version = version + 1",
                "update subsidy_line set amount_fen = 1, version = version + 1",
                "delete from subsidy_line",
                "update subsidy_event set words = 'x'",
                "delete from subsidised_person")) {
            try (Connection connection = system.behindTheBack();
                    var work = connection.createStatement()) {
                assertThatThrownBy(() -> work.execute(statement)).as(statement).isNotNull();
            }
        }
        assertThat(fixture.states(claim)).containsOnly(LineState.CLAIMED);
    }

    @Test
    @DisplayName("SUB-1: what changed while it was reviewed stops the last approval, and sends it back")
    void isJudgedAgain() {
        Matter claim = fixture.claimed(school, fixture.issued(school, 0, 2), account);
        withdraw(fixture.lines(claim).get(0).row().serial());
        system.decide(scenario.reviewer, claim, Verdict.APPROVED, "").orElseThrow();
        system.decide(scenario.approver, claim, Verdict.APPROVED, "").orElseThrow();
        assertThat(reasons(system.decide(fixture.city, claim, Verdict.APPROVED, "")))
                .containsExactly(ClaimReason.CHANGED_SINCE);
        system.decide(fixture.city, claim, Verdict.RETURNED, "有证书已收回").orElseThrow();
        assertThat(live()).isZero();
    }

    @Test
    @DisplayName(
            "SUB-7: approved, each is published with unit, masked number, amount and training, for the days of the profile")
    void isPublished() {
        Matter claim = fixture.approved(fixture.claimed(school, fixture.issued(school, 0, 2), account));
        Page<Claims.Noticed> published =
                system.in(() -> system.claims.noticed("", ClaimFixture.TODAY, new Page.Part(0, 10)));
        assertThat(published.rows()).hasSize(2).allSatisfy(one -> {
            assertThat(one.amount()).hasToString("500.00");
            assertThat(one.training()).isEqualTo("保育师");
            assertThat(one.maskedIdNumber()).contains("*").hasSize(18);
            assertThat(one.until()).isEqualTo(ClaimFixture.TODAY.plusDays(6));
        });
        assertThat(system.in(() -> system.claims.noticed("", ClaimFixture.TODAY.plusDays(7), new Page.Part(0, 10)))
                        .rows())
                .isEmpty();
        assertThat(fixture.states(claim)).containsOnly(LineState.NOTICED);
    }

    @Test
    @DisplayName("SUB-7: an objection holds one line, and somebody else decides on it")
    void isObjectedTo() {
        Matter claim = fixture.approved(fixture.claimed(school, fixture.issued(school, 0, 2), account));
        ClaimLine first = fixture.lines(claim).get(0);
        UUID line = first.line().orElseThrow();
        assertThat(system.in(() -> system.objectToLine.hold(
                                scenario.reviewer, line, fixture.version(line), "本人电话 13812345678"))
                        .refusals())
                .extracting(Refusal::reason)
                .containsExactly(WordsReason.HOLD_A_NUMBER);
        system.in(() -> system.objectToLine
                .hold(scenario.reviewer, line, fixture.version(line), "群众反映未参加培训")
                .orElseThrow());
        assertThat(fixture.states(claim)).containsExactly(LineState.HELD, LineState.NOTICED);
        assertThat(reasons(system.in(
                        () -> system.objectToLine.hold(scenario.reviewer, line, fixture.version(line), "又一次"))))
                .containsExactly(ClaimReason.NOT_IN_NOTICE);
        system.in(() -> system.objectToLine
                .decide(scenario.approver, line, fixture.version(line), true, "核查属实")
                .orElseThrow());
        assertThat(fixture.states(claim)).containsExactly(LineState.VOID, LineState.NOTICED);
    }

    @Test
    @DisplayName("SUB-5: an account is checked, kept once, and never stored as it is")
    void keepsAccounts() {
        assertThat(system.in(() -> system.enterPayeeAccount.enter(school, "", "", "123"))
                        .refusals())
                .extracting(Refusal::reason)
                .containsExactlyInAnyOrder(
                        ClaimReason.HOLDER_MISSING, ClaimReason.BANK_MISSING, ClaimReason.ACCOUNT_MALFORMED);
        assertThat(reasons(
                        system.in(() -> system.enterPayeeAccount.enter(school, "泰山技工学校", "泰安银行", ClaimFixture.CARD))))
                .containsExactly(ClaimReason.ACCOUNT_KNOWN);
        assertThat(system.in(() -> system.sql.count(Statement.of(
                        "select count(*) from payee_account where encode(account_cipher, 'escape') like '%0202%'"))))
                .isZero();
    }
}
