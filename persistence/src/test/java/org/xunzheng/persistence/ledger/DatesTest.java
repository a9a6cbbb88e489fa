package org.xunzheng.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.certificate.CertificateReason;
import org.xunzheng.domain.ledger.CloseDay;
import org.xunzheng.domain.ledger.Fault;
import org.xunzheng.domain.ledger.LedgerHead;
import org.xunzheng.domain.ledger.ProveInclusion;
import org.xunzheng.domain.ledger.Verification;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.serial.SerialRange;

@DisplayName("SER-6: the day of issue comes from a clock that is right, and only goes on")
class DatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final TestSystem system = new TestSystem();
    private final Scenario scenario = new Scenario(system, "370911");
    private final Caller school = scenario.school();

    @ParameterizedTest(name = "{0} minutes ahead of the database")
    @ValueSource(ints = {16 * 60, -24 * 60, 3, -3})
    void aNodeWhoseClockIsOffIssuesNothingAndClosesNoDay(int minutes) {
        TrainingClass confirmed = scenario.confirmed(school, 0, 3);
        system.clockAhead = Duration.ofMinutes(minutes);
        Decision<SerialRange> refused = system.in(() -> system.issueCertificates.issue(
                scenario.approver, confirmed.id(), confirmed.version(), Optional.empty()));
        assertThat(refused.refusals()).extracting(Refusal::reason).containsExactly(CertificateReason.CLOCK_WRONG);
        assertThatThrownBy(this::close).isInstanceOf(CloseDay.WrongClock.class);
        system.clockAhead = Duration.ofSeconds(119);
        assertThat(scenario.issue(confirmed).firstSerial().sequence().number())
                .as("what was refused took no number")
                .isEqualTo(1);
    }

    @Test
    void aBatchIsNotDatedBeforeTheOneItFollows() throws SQLException {
        SerialRange first = scenario.issued(school, 0, 3);
        TrainingClass second = scenario.confirmed(school, 10, 2);
        assertThatThrownBy(() -> system.on(TODAY.minusDays(1), () -> scenario.issue(second)))
                .isInstanceOf(StaleVersion.class);
        execute("alter table ledger_batch disable trigger batch_is_dated_in_order");
        system.on(TODAY.minusDays(1), () -> scenario.issue(second));
        assertThat(verify().faults()).containsExactly(new Fault(first.run(), 4, Fault.Kind.DATE_RUNS_BACK));
    }

    @Test
    void aBatchIsNotDatedOnADayThatIsClosed() throws SQLException {
        SerialRange first = scenario.issued(school, 0, 3);
        TrainingClass second = scenario.confirmed(school, 10, 2);
        system.at("2026-11-21T02:00:00Z");
        close();
        assertThatThrownBy(() -> system.on(TODAY, () -> scenario.issue(second))).isInstanceOf(StaleVersion.class);
        execute("alter table ledger_batch disable trigger batch_is_dated_in_order");
        system.on(TODAY, () -> scenario.issue(second));
        assertThat(verify().faults()).containsExactly(new Fault(first.run(), 4, Fault.Kind.DATED_ON_CLOSED_DAY));
    }

    @Test
    @DisplayName("CRT-9: a certificate dated yesterday that is still being written is waited for, and has its proof")
    void closingWaitsForWhatIsBeingIssued() throws Exception {
        scenario.issued(school, 0, 3);
        TrainingClass late = scenario.confirmed(school, 10, 2);
        system.at("2026-11-21T02:00:00Z");
        CountDownLatch written = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        SerialRange range;
        List<LedgerHead> made;
        try {
            Future<SerialRange> issuing = threads.submit(() -> system.in(() -> system.on(TODAY, () -> {
                SerialRange issued = scenario.issue(late);
                written.countDown();
                awaitClosing();
                return issued;
            })));
            assertThat(written.await(10, TimeUnit.MINUTES))
                    .as("issued, not committed")
                    .isTrue();
            Future<List<LedgerHead>> closing = threads.submit(this::close);
            range = issuing.get(10, TimeUnit.MINUTES);
            made = closing.get(10, TimeUnit.MINUTES);
        } finally {
            threads.shutdownNow();
        }
        assertThat(made).extracting(LedgerHead::certificates).containsExactly(5L);
        assertThat(system.in(() -> system.proveInclusion.prove(range.lastSerial(), TODAY, Optional.empty()))
                        .outcome())
                .isEqualTo(ProveInclusion.Outcome.PROVED);
        assertThat(verify().faults()).isEmpty();
    }

    private void awaitClosing() {
        Instant hangs = Instant.now().plusSeconds(600);
        try (Connection connection = system.behindTheBack();
                PreparedStatement waiting = connection.prepareStatement("select 1 from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")) {
            while (!waiting.executeQuery().next()) {
                assertThat(Instant.now()).as("closing waits for the batch").isBefore(hangs);
                Thread.onSpinWait();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<LedgerHead> close() {
        return system.in(system.closeDay::close);
    }

    private Verification verify() {
        return system.in(() -> system.verifyLedger.verify(scenario.approver));
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = system.behindTheBack();
                var one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
