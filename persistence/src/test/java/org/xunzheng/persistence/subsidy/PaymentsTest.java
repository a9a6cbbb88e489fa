package org.xunzheng.persistence.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.certificate.Correction;
import org.xunzheng.domain.certificate.EnterCorrection;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.domain.review.TakeLevel;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.subsidy.ClaimReason;
import org.xunzheng.domain.subsidy.Fund;
import org.xunzheng.domain.subsidy.LineState;
import org.xunzheng.domain.subsidy.Payments;
import org.xunzheng.domain.subsidy.Payments.Batch;
import org.xunzheng.domain.subsidy.Payments.Wait;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.Serial;

@DisplayName("SUB-6, SUB-9: what is sent to finance, once, and what comes back")
class PaymentsTest {

    private static final LocalDate PAYDAY = ClaimFixture.TODAY.plusDays(7);

    private final TestSystem system = new TestSystem();
    private final Scenario scenario = new Scenario(system, "370911");
    private final ClaimFixture fixture = new ClaimFixture(system, scenario);
    private final Caller school = scenario.school();
    private final UUID account = fixture.account(school);

    private Matter approved(int howMany) {
        return fixture.approved(fixture.claimed(school, fixture.issued(school, 0, howMany), account));
    }

    private void payday() {
        system.at(PAYDAY + "T02:00:00Z");
    }

    private Batch sent() {
        return system.in(() -> system.paySubsidies.send(fixture.fund, Fund.EMPLOYMENT))
                .orElseThrow();
    }

    private boolean sends() {
        return system.in(() -> system.paySubsidies.send(fixture.fund, Fund.EMPLOYMENT))
                .isGranted();
    }

    private List<Wait> waiting() {
        return system.in(() -> system.payments.waiting(fixture.fund.authority().id(), PAYDAY)).stream()
                .map(Payments.Waiting::kept)
                .toList();
    }

    @Test
    @DisplayName("SUB-7: nothing is sent before its notice is over, then everything, and nothing twice")
    void isSentOnce() {
        Matter claim = approved(3);
        assertThat(system.in(() -> system.paySubsidies.send(fixture.fund, Fund.EMPLOYMENT))
                        .refusals())
                .extracting(Refusal::reason)
                .containsExactly(ClaimReason.NOTHING_TO_SEND);
        payday();
        assertThat(waiting()).containsExactly(Wait.READY);
        Batch batch = sent();
        assertThat(batch.lines()).isEqualTo(3);
        assertThat(batch.total()).hasToString("1500.00");
        assertThat(fixture.states(claim)).containsOnly(LineState.SENT);
        assertThat(sends()).isFalse();
        assertThat(system.in(() -> system.paySubsidies.file(fixture.fund, batch.id())))
                .extracting(Payments.PaymentOrder::account)
                .containsOnly(ClaimFixture.CARD.replace(" ", ""));
        assertThatThrownBy(() -> system.in(() -> system.paySubsidies.send(scenario.approver, Fund.EMPLOYMENT)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    @DisplayName(
            "SUB-1, SUB-2: a certificate that was corrected to somebody else is not paid, and counts for that person by now")
    void isNotPaidToSomebodyElse() {
        UUID trainingClass = fixture.issued(school, 0, 2);
        Matter claim = fixture.approved(fixture.claimed(school, trainingClass, account));
        Serial first = system.in(() -> system.certificates.ofClass(trainingClass, Scope.below("")))
                .get(0)
                .serial();
        corrected(first, PersonFixture.idNumber(700).digits());
        payday();
        assertThat(waiting()).containsExactlyInAnyOrder(Wait.READY, Wait.PERSON_CORRECTED);
        assertThat(sent().lines()).isEqualTo(1);
        assertThat(fixture.states(claim)).containsExactlyInAnyOrder(LineState.NOTICED, LineState.SENT);
        // Back to the first number: the line is that person's again, and is sent.
        corrected(first, PersonFixture.idNumber(0).digits());
        assertThat(waiting()).containsExactly(Wait.READY);
        assertThat(sent().lines()).isEqualTo(1);
    }

    private void corrected(Serial serial, String number) {
        Correction entered = system.in(() -> system.enterCorrection
                .enter(scenario.reviewer, serial, new EnterCorrection.Form(PersonFixture.name(0), number, "身份证号录入有误"))
                .orElseThrow());
        system.in(() -> system.decideCorrection
                .decide(
                        scenario.approver,
                        entered.id(),
                        system.reviews
                                .latest(org.xunzheng.domain.review.Matter.CORRECTION, entered.id(), Scope.below(""))
                                .orElseThrow()
                                .version(),
                        new TakeLevel.Answer(Verdict.APPROVED, ""))
                .orElseThrow());
    }

    @Test
    @DisplayName("SUB-9: two who send at once make one batch")
    void isSentOnceInParallel() throws Exception {
        approved(3);
        payday();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            tries.add(threads.submit(() -> {
                try {
                    return sends();
                } catch (RuntimeException somebodyElseWasQuicker) {
                    return false;
                }
            }));
        }
        int batches = 0;
        for (Future<Boolean> one : tries) {
            batches += one.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(batches).isEqualTo(1);
        assertThat(system.in(() -> system.sql.count(Statement.of("select count(*) from payment"))))
                .isEqualTo(3);
    }

    @Test
    @DisplayName("SUB-9: of fifty the bank returns three: one gets another account, one is ended, one stays failed")
    void comesBack() {
        Matter claim = approved(50);
        payday();
        Batch batch = sent();
        system.in(() -> system.paySubsidies
                .failed(fixture.fund, batch.id(), List.of(3, 7, 9), "账户不存在")
                .orElseThrow());
        Batch after = system.in(() ->
                system.paySubsidies.paid(fixture.fund, batch.id(), List.of()).orElseThrow());
        assertThat(List.of(after.paid(), after.failed(), after.open())).containsExactly(47, 3, 0);
        assertThatThrownBy(() -> system.in(() -> system.paySubsidies.paid(fixture.fund, batch.id(), List.of(3))))
                .isInstanceOf(StaleVersion.class);
        assertThat(sends()).as("what failed waits for another account").isFalse();
        UUID dead = fixture.lines(claim).get(6).line().orElseThrow();
        system.in(() -> system.objectToLine
                .end(scenario.approver, dead, fixture.version(dead), "持证人已去世")
                .orElseThrow());
        UUID other = system.in(() -> system.enterPayeeAccount
                .enter(school, "泰山技工学校", "工商银行岱岳支行", "160401040012345")
                .orElseThrow()
                .id());
        system.in(() -> system.paySubsidies.correct(school, claim.id(), other).orElseThrow());
        Batch second = sent();
        assertThat(second.lines()).isEqualTo(2);
        assertThat(second.number()).isEqualTo(2);
        system.in(() ->
                system.paySubsidies.paid(fixture.fund, second.id(), List.of(1)).orElseThrow());
        system.in(() -> system.paySubsidies
                .failed(fixture.fund, second.id(), List.of(2), "收款人拒收")
                .orElseThrow());
        List<LineState> states = fixture.states(claim);
        assertThat(Collections.frequency(states, LineState.PAID)).isEqualTo(48);
        assertThat(Collections.frequency(states, LineState.VOID)).isEqualTo(1);
        assertThat(Collections.frequency(states, LineState.FAILED)).isEqualTo(1);
    }

    @Test
    @DisplayName("SUB-1: an institution taken off the directory between notice and payment is not paid")
    void paysWhoMayBeSubsidised() throws Exception {
        approved(2);
        try (Connection connection = system.behindTheBack();
                var work = connection.createStatement()) {
            work.execute("update directory_entry set valid_to = now()");
        }
        payday();
        assertThat(waiting()).containsExactly(Wait.INSTITUTION_STOPPED);
        assertThat(sends()).isFalse();
    }

    @Test
    @DisplayName(
            "SUB-1: a certificate withdrawn after its approval, and an objection, keep their lines back, not the class")
    void keepsBackWhatIsDoubtful() {
        Matter claim = approved(3);
        system.in(() -> system.withdrawCertificate
                .withdraw(
                        scenario.approver,
                        Serial.parse(fixture.lines(claim).get(0).row().serial()),
                        "冒名领取")
                .orElseThrow());
        UUID held = fixture.lines(claim).get(1).line().orElseThrow();
        system.in(() -> system.objectToLine
                .hold(scenario.reviewer, held, fixture.version(held), "群众反映")
                .orElseThrow());
        payday();
        assertThat(waiting()).containsExactlyInAnyOrder(Wait.READY, Wait.HELD, Wait.CERTIFICATE_WITHDRAWN);
        assertThat(sent().lines()).isEqualTo(1);
        assertThat(fixture.states(claim)).containsExactly(LineState.NOTICED, LineState.HELD, LineState.SENT);
    }

    @Test
    @DisplayName("SUB-9: the database pays no line twice, and changes no answer")
    void theDatabaseHoldsIt() throws Exception {
        approved(2);
        payday();
        Batch batch = sent();
        system.in(() ->
                system.paySubsidies.paid(fixture.fund, batch.id(), List.of()).orElseThrow());
        for (String statement : List.of(
                "update payment set state = 'FAILED', reason = 'x'",
                "update payment set amount_fen = 1",
                "delete from payment",
                "update payment_batch set total_fen = 1",
                "update subsidy_line set state = 'SENT', version = version + 1",
                "insert into payment (batch_id, position, line_id, amount_fen, account_id, state)"
                        + " select batch_id, position + 10, line_id, amount_fen, account_id, 'SENT' from payment")) {
            try (Connection connection = system.behindTheBack();
                    var work = connection.createStatement()) {
                assertThatThrownBy(() -> work.execute(statement)).as(statement).isNotNull();
            }
        }
    }
}
