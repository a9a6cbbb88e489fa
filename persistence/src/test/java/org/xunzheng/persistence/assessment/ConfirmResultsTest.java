package org.xunzheng.persistence.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;

@DisplayName("Results that are brought again at the moment of their confirmation")
class ConfirmResultsTest {

    private static final int MINUTES = 10;

    private final TestSystem system = new TestSystem();
    private final Scenario scenario = new Scenario(system, "370911");

    @Test
    @DisplayName("count as brought, and the confirmation says that what it saw has changed")
    void waitForOneAnother() throws Exception {
        Caller school = scenario.school();
        TrainingClass seen = scenario.withResults(school, 0, 3);
        UUID id = seen.id();
        CompletableFuture<Object> bringing;
        CompletableFuture<Object> confirming;
        try (Connection holder = system.behindTheBack();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select 1 from trainee where class_id = '" + id + "' for update");
            // It has changed the class by then, and waits to replace the results.
            bringing = onThread(() ->
                    system.in(() -> system.submitResults.submit(school, id, seen.version(), Scenario.allPassed(0, 3))));
            awaitWaiting(1);
            confirming = onThread(
                    () -> system.in(() -> system.confirmResults.confirm(scenario.reviewer, id, seen.version())));
            awaitWaiting(2);
            holder.rollback();
        }
        assertThat(bringing.get(MINUTES, TimeUnit.MINUTES)).isNotInstanceOf(Throwable.class);
        assertThat(confirming.get(MINUTES, TimeUnit.MINUTES)).isInstanceOf(StaleVersion.class);
        assertThat(scenario.read(id).state()).isEqualTo(ClassState.RESULTS_SUBMITTED);
        system.in(() -> system.confirmResults
                .confirm(scenario.reviewer, id, scenario.version(id))
                .orElseThrow());
    }

    private void awaitWaiting(int howMany) throws SQLException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        try (Connection connection = system.behindTheBack();
                Statement statement = connection.createStatement()) {
            while (System.nanoTime() < end) {
                try (var rows = statement.executeQuery("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")) {
                    rows.next();
                    if (rows.getInt(1) >= howMany) {
                        return;
                    }
                }
            }
        }
        throw new AssertionError("not so many wait for a lock: " + howMany);
    }

    /** What the work answers, or what it throws. */
    private static CompletableFuture<Object> onThread(Supplier<Object> work) {
        return CompletableFuture.supplyAsync(work, task -> new Thread(task, "step").start())
                .exceptionally(thrown -> thrown.getCause());
    }
}
