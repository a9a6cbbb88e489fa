package org.xunzheng.persistence.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterState;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.supervision.Measure;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.sql.Statement;

/** What happens when a measure comes in force at the moment of a step that it stops: the later one waits, and then sees the earlier. */
@DisplayName("SUP-3, SUP-4: nothing slips past a measure that comes in force meanwhile")
class SanctionRacesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final TestSystem system = new TestSystem();
    private final Scenario scenario = new Scenario(system, "370911");
    private final SanctionFixture county = new SanctionFixture(system, "370911");
    private final Caller school = scenario.school();
    private final UUID institution = school.institution().orElseThrow();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    SanctionRacesTest() {
        system.at(TODAY + "T02:00:00Z");
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** A measure that the last level has not approved yet. */
    private Matter almost(Measure measure, UUID trainingClass) {
        var typed = SanctionFixture.typed(institution, measure, TODAY);
        if (trainingClass != null) {
            typed.put("trainingClass", trainingClass.toString());
        }
        Matter proposed = system.handIn(county.inspector, "sanction", typed).orElseThrow();
        system.decide(county.deciders().get(0), proposed, Verdict.APPROVED, "").orElseThrow();
        return proposed;
    }

    private Matter inForce(Matter proposed) {
        return system.decide(county.deciders().get(1), proposed, Verdict.APPROVED, "")
                .orElseThrow();
    }

    /** Takes the first step, and commits it once the second one waits for it. */
    private <T> Future<T> first(Supplier<T> step) throws InterruptedException {
        CountDownLatch written = new CountDownLatch(1);
        Future<T> first = threads.submit(() -> system.in(() -> {
            T taken = step.get();
            written.countDown();
            awaitWaiting();
            return taken;
        }));
        assertThat(written.await(10, TimeUnit.MINUTES))
                .as("written, not committed")
                .isTrue();
        return first;
    }

    private void awaitWaiting() {
        Instant hangs = Instant.now().plusSeconds(120);
        try (Connection connection = system.behindTheBack();
                PreparedStatement waiting = connection.prepareStatement("select 1 from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")) {
            while (!waiting.executeQuery().next()) {
                assertThat(Instant.now())
                        .as("the other step waits for this one")
                        .isBefore(hangs);
                Thread.onSpinWait();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean issued(TrainingClass confirmed) {
        return system.in(() -> system.issueCertificates.issue(
                        scenario.approver, confirmed.id(), confirmed.version(), Optional.empty()))
                .isGranted();
    }

    @Test
    @DisplayName("a class is not approved while its institution's openings are being suspended")
    void noClassIsApproved() throws Exception {
        TrainingClass submitted = scenario.withRoster(school, 0, 3);
        scenario.submit(school, submitted.id());
        long version = scenario.version(submitted.id());
        Matter suspension = almost(Measure.SUSPENSION, null);
        Future<Matter> taken = first(() -> inForce(suspension));
        assertThatThrownBy(
                        () -> system.in(() -> system.decideOpening.approve(scenario.reviewer, submitted.id(), version)))
                .isInstanceOf(StaleVersion.class);
        assertThat(taken.get(10, TimeUnit.MINUTES).state()).isEqualTo(MatterState.IN_FORCE);
        assertThat(scenario.read(submitted.id()).state()).isEqualTo(ClassState.SUBMITTED);
    }

    @Test
    @DisplayName("no certificate is issued while the institution is being barred")
    void noCertificateIsIssued() throws Exception {
        TrainingClass confirmed = scenario.confirmed(school, 0, 3);
        scenario.issued(school, 10, 3);
        Matter bar = almost(Measure.BAR, null);
        Future<Matter> taken = first(() -> inForce(bar));
        assertThatThrownBy(() -> issued(confirmed)).isInstanceOf(StaleVersion.class);
        taken.get(10, TimeUnit.MINUTES);
        assertThat(scenario.read(confirmed.id()).state()).isEqualTo(ClassState.CONFIRMED);
        assertThat(system.in(() -> system.sql.count(Statement.of("select count(*) from certificate"))))
                .isEqualTo(3);
    }

    @Test
    @DisplayName("the certificates of a class are not withheld while they are being issued")
    void whatIsIssuedIsNotWithheld() throws Exception {
        TrainingClass confirmed = scenario.confirmed(school, 0, 3);
        Matter withholding = almost(Measure.WITHHOLDING, confirmed.id());
        Future<Boolean> issuing = first(() -> issued(confirmed));
        assertThatThrownBy(() -> inForce(withholding)).isInstanceOf(StaleVersion.class);
        assertThat(issuing.get(10, TimeUnit.MINUTES)).isTrue();
        assertThat(system.in(() -> system.sql.count(Statement.of("select count(*) from sanction"))))
                .isZero();
    }
}
