package org.xunzheng.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.ledger.Verification;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.platform.Grants;

/**
 * Back-up and restore as docs/operations.md has them: pg_dump of the system, pg_restore into a server that knows nothing. The
 * servers are of the version that this machine's pg_dump is made for.
 */
@DisplayName("A dump that is restored into an empty server")
class RestoreTest {

    private static final String APPLICATION = "xunzheng_app";
    private static final Instant NEXT_DAY = Instant.parse("2026-11-21T01:00:00Z");
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    @TempDir
    private Path folder;

    /** Takes everything from one server to the other. */
    @FunctionalInterface
    private interface Way {
        void take(EmbeddedPostgres from, EmbeddedPostgres to) throws Exception;
    }

    @Test
    @DisplayName(
            "SER-11: so does the command for the server that ./run brings, which takes nothing else and no other database")
    void byOurCommand() throws Exception {
        try (EmbeddedPostgres before = EmbeddedPostgres.start();
                EmbeddedPostgres after = EmbeddedPostgres.start()) {
            isTheSameSystem(before, after, (from, to) -> {
                String file = folder.resolve("xunzheng.zip").toString();
                assertThat(command(from, "back-up", file)).isEqualTo("0 ");
                assertThat(command(to, "restore", file)).startsWith("2").contains("flyway_schema_history");
                TestSystem fresh = new TestSystem(to.getDatabase("postgres", "xunzheng"));
                give(to);
                assertThat(command(to, "restore", file)).isEqualTo("0 ");
                assertThat(command(to, "restore", file)).startsWith("2").contains("already");
                assertThat(fresh).isNotNull();
            });
        }
    }

    private static String command(EmbeddedPostgres server, String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int end = BackUpCommand.run(
                arguments,
                Map.of("DB_URL", server.getJdbcUrl("postgres", "xunzheng"), "DB_USER", "postgres"),
                new PrintStream(OutputStream.nullOutputStream()),
                new PrintStream(said, true, StandardCharsets.UTF_8));
        return end + " " + said.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName(
            "REV-3, SER-11: holds every row, verifies, is as closed as before, and goes on numbering without a gap")
    void isTheSameSystem() throws Exception {
        try (EmbeddedPostgres before = server();
                EmbeddedPostgres after = server()) {
            isTheSameSystem(before, after, (from, to) -> {
                Path dump = folder.resolve("xunzheng.dump");
                call("pg_dump", "--format=custom", "--file=" + dump, address(from));
                call(
                        "pg_restore",
                        "--exit-on-error",
                        "--single-transaction",
                        "--dbname=" + address(to),
                        dump.toString());
            });
        }
    }

    private static void isTheSameSystem(EmbeddedPostgres before, EmbeddedPostgres after, Way way) throws Exception {
        prepare(before);
        TestSystem system = new TestSystem(before.getDatabase("postgres", "xunzheng"));
        give(before);
        Scenario scenario = new Scenario(system, "370911");
        Caller school = scenario.school();
        scenario.issued(school, 0, 30);
        scenario.issued(scenario.school(), 40, 1);
        system.at(NEXT_DAY);
        system.in(system.closeDay::close);

        prepare(after);
        way.take(before, after);
        assertThat(content(after)).isEqualTo(content(before)).containsKeys("certificate", "trail_entry", "ledger_head");
        assertThat(VerifyLedgerCommand.verify(
                        after.getDatabase("postgres", "xunzheng"),
                        system.vault,
                        system.signing,
                        system.witness,
                        java.util.Optional.empty(),
                        Clock.fixed(NEXT_DAY, ZoneId.of("Asia/Shanghai"))))
                .matches(Verification::holds)
                .matches(found -> found.certificates() == 31 && found.heads() == 1 && found.entries() > 0);
        assertThat(refusal(after, "update trail_entry set name = 'nobody'")).contains("permission denied");
        assertThat(refusal(after, "alter table trail_entry disable trigger all"))
                .contains("must be owner");

        TestSystem restored = new TestSystem(after.getDatabase("postgres", "xunzheng"));
        restored.at(NEXT_DAY);
        Scenario goingOn = new Scenario(restored, "370911");
        assertThat(goingOn.issued(school, 60, 2)).hasToString("37091100012600031B – 37091100012600032B");
    }

    private static void prepare(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute("create role " + APPLICATION + " login");
            connection.createStatement().execute("create database xunzheng template template0");
        }
    }

    private static void give(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", "xunzheng").getConnection()) {
            Grants.give(connection, APPLICATION);
        }
    }

    /** A digest of everything in each table. */
    private static Map<String, String> content(EmbeddedPostgres server) throws SQLException {
        Map<String, String> content = new TreeMap<>();
        try (Connection connection = server.getDatabase("postgres", "xunzheng").getConnection()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = connection
                    .createStatement()
                    .executeQuery(
                            "select relname from pg_class where relkind = 'r' and relname <> 'flyway_schema_history'"
                                    + " and relnamespace = 'public'::regnamespace")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')"
                                        + " from " + table + " t")) {
                    rows.next();
                    content.put(table, rows.getString(1));
                }
            }
        }
        return content;
    }

    private static String refusal(EmbeddedPostgres server, String statement) throws SQLException {
        try (Connection connection = server.getDatabase(APPLICATION, "xunzheng").getConnection()) {
            connection.createStatement().execute(statement);
            return "";
        } catch (SQLException refused) {
            return refused.getMessage();
        }
    }

    private static String address(EmbeddedPostgres server) {
        return "postgresql://postgres@127.0.0.1:%d/xunzheng".formatted(server.getPort());
    }

    private void call(String... command) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(said.toFile()))
                .start();
        assertThat(process.waitFor())
                .as(() -> String.join(" ", command) + ": " + text(said))
                .isZero();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres server() throws IOException, InterruptedException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        call("pg_dump", "--version");
        String said = text(folder.resolve("said"));
        Matcher version = VERSION.matcher(said);
        assertThat(version.find()).as(said).isTrue();
        return switch (Integer.parseInt(version.group(1))) {
            case 15 ->
                builder.setPgBinaryResolver(programs(Path.of(System.getProperty("postgresql-15"))))
                        .start();
            case 17 -> builder.start();
            default ->
                throw new AssertionError("pg_dump of PostgreSQL 15 (Debian 12) or 17 (Debian 13) is needed: " + said);
        };
    }

    /** The programs in this jar, packed as the library wants them. */
    private static PgBinaryResolver programs(Path jar) {
        return (system, architecture) -> {
            try (JarFile packed = new JarFile(jar.toFile())) {
                var entry = packed.stream()
                        .filter(e -> e.getName().endsWith(".txz"))
                        .findFirst()
                        .orElseThrow();
                try (InputStream in = packed.getInputStream(entry)) {
                    return new ByteArrayInputStream(in.readAllBytes());
                }
            }
        };
    }
}
