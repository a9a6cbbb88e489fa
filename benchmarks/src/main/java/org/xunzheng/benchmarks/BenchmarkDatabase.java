package org.xunzheng.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A PostgreSQL of its own, behind a pool, so that connecting is not measured. */
final class BenchmarkDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 66;
    private static final int TICKS_PER_SECOND = 100;
    private static final Map<String, String> KEEPING_PROMISES =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on", "max_wal_size", "4GB");

    private final EmbeddedPostgres server;
    private final HikariDataSource pool;

    /** One that keeps its promises (fsync), and is thrown away at the end. */
    BenchmarkDatabase() {
        this(EmbeddedPostgres.builder(), KEEPING_PROMISES, null);
    }

    /** One in this folder, which stays; what takes longer than so many seconds is broken off. */
    static BenchmarkDatabase in(Path folder, int seconds) {
        return new BenchmarkDatabase(kept(folder), KEEPING_PROMISES, "set statement_timeout = '" + seconds + "s'");
    }

    /** One in this folder that loads as fast as it can; what it holds is safe once it was closed. */
    static BenchmarkDatabase loading(Path folder) {
        return new BenchmarkDatabase(
                kept(folder),
                Map.of(
                        "fsync", "off",
                        "synchronous_commit", "off",
                        "full_page_writes", "off",
                        // With it, what is loaded in the transaction that emptied its table stays out of the log.
                        "wal_level", "minimal",
                        "max_wal_senders", "0",
                        "max_wal_size", "16GB",
                        "checkpoint_timeout", "1h",
                        "autovacuum", "off"),
                null);
    }

    private static EmbeddedPostgres.Builder kept(Path folder) {
        return EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false);
    }

    private BenchmarkDatabase(EmbeddedPostgres.Builder builder, Map<String, String> promises, String onConnecting) {
        promises.forEach(builder::setServerConfig);
        try {
            server = builder.setServerConfig("max_connections", "100")
                    .setServerConfig("random_page_cost", "1.1")
                    .setServerConfig("jit", "off")
                    .setServerConfig("shared_buffers", "1GB")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        HikariConfig config = new HikariConfig();
        config.setDataSource(server.getPostgresDatabase());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(60_000);
        config.setConnectionInitSql(onConnecting);
        pool = new HikariDataSource(config);
    }

    HikariDataSource dataSource() {
        return pool;
    }

    /** Without the pool and what is agreed on there: nothing is broken off. */
    DataSource unpooled() {
        return server.getPostgresDatabase();
    }

    void execute(String statement, Object... parameters) {
        try (Connection connection = pool.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            prepared.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    List<String> column(String query) {
        try (Connection connection = pool.getConnection();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    String value(String query) {
        return column(query).get(0);
    }

    /** The processor time that the server's processes have used, in seconds; Linux only. */
    double processorSeconds() {
        String postmaster = value("select pg_read_file('postmaster.pid')")
                .lines()
                .findFirst()
                .orElseThrow();
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            long ticks = processes
                    .filter(process -> process.getFileName().toString().matches("[0-9]+"))
                    .mapToLong(process -> ticks(process, postmaster))
                    .sum();
            return (double) ticks / TICKS_PER_SECOND;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long ticks(Path process, String parent) {
        try {
            String line = Files.readString(process.resolve("stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return fields[1].equals(parent) ? Long.parseLong(fields[11]) + Long.parseLong(fields[12]) : 0;
        } catch (IOException endedMeanwhile) {
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        pool.close();
        server.close();
    }
}
