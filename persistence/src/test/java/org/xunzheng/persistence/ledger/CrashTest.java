package org.xunzheng.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.ledger.Verification;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;

/** What is left of the ledger when 16 writers are cut off at any moment: whole classes, and nothing else. */
class CrashTest {

    private static final long SEED = 20261120;
    private static final int RUNS = 3;
    /** How often processes are killed; {@code -Dcrash.rounds=100} in a night. */
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 5);
    /** Only what hangs takes so long. */
    private static final int MINUTES = 10;

    private static final String COPY_CLASSES = """
            with copies as (
              insert into training_class (id, version, registration_id, institution_id, authority_id, name, training,
                                          category, hours, first_day, last_day, state, trainees, passed, submitted_by,
                                          results_by, confirmed_by, changed_at)
              select gen_random_uuid(), 0, registration_id, institution_id, authority_id, c.id::text, training, category,
                     hours, first_day, last_day, 'CONFIRMED', trainees, passed, submitted_by, results_by, confirmed_by,
                     changed_at
                from training_class c cross join generate_series(1, 30) where c.name not like '%-%-%'
              returning id, name
            )
            insert into trainee (class_id, position, name, id_cipher, id_key, passed)
            select k.id, t.position, t.name, t.id_cipher, t.id_key, t.passed
              from copies k join trainee t on t.class_id = k.name::uuid
            """;
    /** Each row is something that must not be. */
    private static final String FAULTS = """
            select 'run ' || r.run || ' has ' || count(c.number) || ' of ' || coalesce(r.last_number, 0)
              from ledger_run r left join certificate c on c.run = r.run
             group by r.run
            having count(c.number) <> coalesce(r.last_number, 0) or count(distinct c.number) <> count(c.number)
                or max(c.number) is distinct from r.last_number
            union all
            select 'class ' || c.id || ' is ' || c.state || ' with batch ' || (b.class_id is not null) || ', trail '
                   || count(t.number) || ', certificates ' || count(distinct e.serial)
              from training_class c
              left join ledger_batch b on b.class_id = c.id
              left join certificate e on e.run = b.run and e.batch_first = b.first_number
              left join trail_entry t on t.subject_id = c.id and t.action = 'CERTIFICATES_ISSUED'
             group by c.id, b.class_id
            having (c.state = 'ISSUED') <> (b.class_id is not null)
                or (c.state = 'ISSUED') <> (count(t.number) > 0)
                or count(distinct e.serial) <> case c.state when 'ISSUED' then c.passed else 0 end
            union all
            select 'batch ' || run || '/' || first_number || ' does not follow'
              from (select b.*, lag(hash) over (partition by run order by first_number) as before from ledger_batch b) b
             where previous_hash <> coalesce(before, decode(repeat('00', 32), 'hex'))
            """;

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private EmbeddedPostgres server;
    private String approver;

    @BeforeEach
    void confirmClasses() throws IOException {
        server = start();
        Scenario scenario = new Scenario(new TestSystem(server.getPostgresDatabase()), "370911");
        approver = scenario.approver.login();
        for (int i = 0; i < RUNS; i++) {
            scenario.confirmed(scenario.school(), 10 * i, 5);
        }
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .start();
    }

    @Test
    @DisplayName(
            "SER-11: SIGKILL again and again to the process that issues leaves neither gap, double nor half a class")
    void theProcessIsKilled() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Process process = issuing();
            Thread.sleep(random.nextInt(250));
            process.destroyForcibly().waitFor();
            assertThat(faults()).as("round %d, seed %d", round, SEED).isEmpty();
        }
        issuesTheRest();
    }

    @Test
    @DisplayName("SER-11: connections cut by the database leave neither gap, double nor half a class")
    void connectionsAreCut() throws Exception {
        Process process = issuing();
        while (process.isAlive()) {
            Thread.sleep(random.nextInt(60));
            execute("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                    + " and backend_type = 'client backend' order by random() limit 4");
        }
        assertThat(faults()).isEmpty();
        issuesTheRest();
    }

    @Test
    @DisplayName("SER-11: kill -9 to the database leaves neither gap, double nor half a class")
    void theDatabaseIsKilled() throws Exception {
        for (int round = 0; round < (ROUNDS + 1) / 2; round++) {
            Process process = issuing();
            Thread.sleep(50 + random.nextInt(250));
            killTheDatabase();
            process.destroyForcibly().waitFor();
            assertThat(faults()).as("round %d, seed %d", round, SEED).isEmpty();
        }
        issuesTheRest();
    }

    /** Starts the process, with fresh classes to issue, and waits until its writers begin. */
    private Process issuing() throws IOException, SQLException {
        execute(COPY_CLASSES);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IssuingProcess.class.getName(),
                        server.getJdbcUrl("postgres", "postgres"),
                        approver)
                .redirectError(folder.resolve("issuing.log").toFile())
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        while (line != null && !line.equals(IssuingProcess.BEGUN)) {
            line = output.readLine();
        }
        assertThat(line).as(() -> log()).isNotNull();
        return process;
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("issuing.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void issuesTheRest() throws Exception {
        Process process = issuing();
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES))
                .as(() -> "the rest is issued: " + log())
                .isTrue();
        assertThat(faults()).as(this::log).isEmpty();
        assertThat(rows("select id::text from training_class where state <> 'ISSUED'"))
                .isEmpty();
        TestSystem system = new TestSystem(server.getPostgresDatabase());
        Caller auditor = Scenario.officer(system, "370911", Post.AUDIT);
        Verification verification = system.in(() -> system.verifyLedger.verify(auditor));
        assertThat(verification.faults()).isEmpty();
        assertThat(verification.runs()).isEqualTo(RUNS);
    }

    private List<String> faults() throws SQLException, InterruptedException {
        // Whom the killed process left behind in the database ends when it notices.
        while (!rows("select pid::text from pg_stat_activity where backend_type = 'client backend'"
                        + " and pid <> pg_backend_pid()")
                .isEmpty()) {
            Thread.sleep(5);
        }
        return rows(FAULTS);
    }

    private void killTheDatabase() throws Exception {
        ProcessHandle postmaster = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid"))
                                .get(0)))
                .orElseThrow();
        List<ProcessHandle> backends = postmaster.children().toList();
        postmaster.destroyForcibly();
        for (ProcessHandle backend : backends) {
            backend.destroyForcibly();
            backend.onExit().get(MINUTES, TimeUnit.MINUTES);
        }
        postmaster.onExit().get(MINUTES, TimeUnit.MINUTES);
        server.close();
        server = start();
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute(statement);
        }
    }

    private List<String> rows(String query) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            List<String> read = new ArrayList<>();
            while (rows.next()) {
                read.add(rows.getString(1));
            }
            return read;
        }
    }
}
