package org.xunzheng.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A PostgreSQL of our own, listening on loopback. Everyone needs a password, and the application signs in as a role that
 * owns nothing. The tables belong to another one.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The database, and the role that owns it. */
    private static final String NAME = "xunzheng";

    private static final String APPLICATION = "xunzheng_app";

    /** Held here, since a logger that nobody holds forgets its level. */
    private static final Logger STEPS = Logger.getLogger("io.zonky.test.db.postgres");

    static {
        STEPS.setLevel(Level.WARNING);
    }

    private final EmbeddedPostgres postgres;
    private final DatabaseAccess access;

    private EmbeddedDatabase(EmbeddedPostgres postgres, DatabaseAccess access) {
        this.postgres = postgres;
        this.access = access;
    }

    /** Starts the database kept in the folder, and makes it on the first start. */
    public static EmbeddedDatabase start(Path folder, int port, Settings.Purpose purpose) {
        var cluster = cluster(folder);
        Orphan.end(cluster.resolve("postmaster.pid"), cluster.toString());
        Ports.requireFree("127.0.0.1", port, "--db-port");
        try {
            Secrets.folder(folder);
            var passwordFile = folder.resolve("password");
            var owner = new DatabaseAccess.Login(NAME, Secrets.password(passwordFile));
            var log = Redirect.to(
                    LogFile.begin(folder.resolve("database.log")).path().toFile());
            var postgres = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(folder.resolve("program").toFile())
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    // Handed to initdb as they are: the password from the first moment on, and an order of characters
                    // that does not hang on the machine.
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", passwordFile.toString())
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setConnectConfig("password", owner.password())
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("fsync", purpose.syncing())
                    .setServerConfig("synchronous_commit", purpose.syncing())
                    .setServerConfig("shared_buffers", "64MB")
                    .setServerConfig("random_page_cost", "1.1")
                    .setServerConfig("jit", "off")
                    .setServerConfig("max_connections", "100")
                    .start();
            var access = new DatabaseAccess(
                    "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, NAME),
                    APPLICATION,
                    Secrets.password(folder.resolve("application-password")),
                    Optional.of(owner));
            var database = new EmbeddedDatabase(postgres, access);
            database.prepare();
            return database;
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new StartFailed(
                    "The embedded PostgreSQL does not start: %s. See %s."
                            .formatted(e.getMessage(), folder.resolve("database.log")),
                    e);
        }
    }

    /** Whether the folder already holds a database. */
    static boolean existsIn(Path folder) {
        return Files.exists(cluster(folder).resolve("PG_VERSION"));
    }

    /** How the application reaches its database, and the role that owns the tables. */
    public DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new StartFailed("The embedded PostgreSQL does not stop: " + e.getMessage(), e);
        }
    }

    /** Makes roles and database where a start has not come so far yet. */
    private void prepare() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            role(statement, access.owner().orElseThrow());
            role(statement, new DatabaseAccess.Login(access.user(), access.password()));
            try (var database = statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
                if (!database.next()) {
                    statement.execute("create database " + NAME + " owner " + NAME);
                }
            }
        }
    }

    private static void role(Statement statement, DatabaseAccess.Login login) throws SQLException {
        try (var role = statement.executeQuery("select from pg_roles where rolname = '" + login.user() + "'")) {
            if (!role.next()) {
                // The password has letters, digits, hyphen and underscore only.
                statement.execute("create role " + login.user() + " login password '" + login.password() + "'");
            }
        }
    }

    private static Path cluster(Path folder) {
        return folder.resolve("cluster");
    }
}
