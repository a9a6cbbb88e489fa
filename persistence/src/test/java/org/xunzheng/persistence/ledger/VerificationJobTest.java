package org.xunzheng.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.job.Job;
import org.xunzheng.domain.job.JobRun;
import org.xunzheng.domain.job.JobState;
import org.xunzheng.domain.job.StartJob;
import org.xunzheng.domain.ledger.Fault;
import org.xunzheng.domain.ledger.Verification;
import org.xunzheng.domain.ledger.VerificationJob;
import org.xunzheng.domain.ledger.VerificationSteps;
import org.xunzheng.domain.ledger.Verifications.FaultLine;
import org.xunzheng.domain.ledger.Verifications.Recorded;
import org.xunzheng.domain.ledger.Verifications.State;
import org.xunzheng.persistence.JobNode;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;

@DisplayName("A verification as a job")
class VerificationJobTest {

    private static final TestSystem SYSTEM = new TestSystem();
    private static final SqlVerifications VERIFICATIONS = new SqlVerifications(SYSTEM.sql);
    private static Caller auditor;
    private static Caller clerk;

    /** Two runs, one of which somebody changed. */
    @BeforeAll
    static void issueSome() throws SQLException {
        Scenario scenario = new Scenario(SYSTEM, "370911");
        clerk = scenario.clerk;
        auditor = Scenario.officer(SYSTEM, "370911", Post.AUDIT);
        scenario.issued(scenario.school(), 0, 3);
        scenario.issued(scenario.school(), 10, 2);
        try (Connection behind = SYSTEM.behindTheBack();
                var statement = behind.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("delete from certificate where run = '370911000126' and number = 2");
        }
    }

    /** The steps, each in a transaction; after some the node is lost. */
    private static VerificationSteps steps(int piecesUntilLost) {
        return new VerificationSteps(new StartJob(SYSTEM.jobs), VERIFICATIONS, Clock.systemUTC()) {
            private int left = piecesUntilLost;

            @Override
            public void found(JobRun run, String piece, Verification found, int runsDone, int runs) {
                SYSTEM.in(() -> {
                    super.found(run, piece, found, runsDone, runs);
                    return null;
                });
                if (--left == 0) {
                    throw new JobNode.Lost();
                }
            }
        };
    }

    private static JobNode node(int piecesUntilLost) {
        return new JobNode(SYSTEM, new VerificationJob(SYSTEM.verifyLedger, steps(piecesUntilLost), VERIFICATIONS));
    }

    private static UUID begun() {
        return SYSTEM.in(() -> steps(0).begin(auditor).orElseThrow());
    }

    private static Recorded shown(UUID id) {
        return VERIFICATIONS.find(id, auditor.scope()).orElseThrow();
    }

    @Test
    @DisplayName("SER-11: goes on where its node was lost, looks at each run once, and names what does not fit once")
    void goesOn() {
        UUID id = begun();
        assertThat(shown(id)).satisfies(waiting -> {
            assertThat(waiting.state()).isEqualTo(State.RUNNING);
            assertThat(waiting.percent()).isZero();
        });
        JobNode lost = node(1);
        Job taken = lost.take().orElseThrow();
        assertThatThrownBy(() -> lost.carryOut(taken)).isInstanceOf(JobNode.Lost.class);
        assertThat(shown(id)).satisfies(running -> {
            assertThat(running.state()).isEqualTo(State.RUNNING);
            assertThat(running.runsDone()).isEqualTo(1);
            assertThat(running.runs()).isEqualTo(2);
        });
        JobNode other = node(0);
        other.carryOut(other.takeAfterSilence().orElseThrow());
        assertThat(shown(id)).satisfies(over -> {
            assertThat(over.state()).isEqualTo(State.FAULTS);
            assertThat(over.runsDone()).isEqualTo(2);
            assertThat(over.batches()).isEqualTo(2);
            assertThat(over.entries()).isPositive();
        });
        assertThat(VERIFICATIONS.faults(id))
                .filteredOn(fault -> fault.part().name().equals("RUN"))
                .extracting(FaultLine::kind)
                .containsExactly(Fault.Kind.CERTIFICATE_MISSING.name());
        assertThat(SYSTEM.jobs.find(id, auditor).orElseThrow().state()).isEqualTo(JobState.DONE);
    }

    @Test
    @DisplayName("that is cancelled says so, and keeps what it found until then")
    void isCancelled() {
        UUID id = begun();
        JobNode node = node(1);
        Job taken = node.take().orElseThrow();
        assertThatThrownBy(() -> node.carryOut(taken)).isInstanceOf(JobNode.Lost.class);
        assertThat(node.cancel(auditor, id).isGranted()).isTrue();
        assertThat(shown(id)).satisfies(cancelled -> {
            assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
            assertThat(cancelled.runsDone()).isEqualTo(1);
        });
    }

    @Test
    @DisplayName("REV-4: is for who has a post for it")
    void isForWhoMay() {
        assertThatThrownBy(() -> SYSTEM.in(() -> steps(0).begin(clerk))).isInstanceOf(NotPermitted.class);
    }
}
