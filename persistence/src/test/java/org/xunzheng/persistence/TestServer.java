package org.xunzheng.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.xunzheng.persistence.platform.Migrator;

/**
 * One PostgreSQL for all tests; each system has a database of its own in it. The application works there as a role that
 * owns nothing. The schema is made once, and copied.
 */
final class TestServer {

    /** As whom the application works. */
    static final String APPLICATION = "application";

    private static final EmbeddedPostgres SERVER = start();
    private static final int SYSTEMS_AT_ONCE = 4;
    private static final Queue<KeptConnections> KEPT = new ArrayDeque<>();
    private static final AtomicInteger DATABASES = new AtomicInteger();
    /** A database with the schema of this version, of which the others are copies. */
    private static final String TEMPLATE = "migrated";

    private TestServer() {}

    /** One database, as its owner and as the application reach it. */
    record Database(DataSource owner, DataSource application) {}

    static DataSource newDatabase() {
        return newDatabaseOfTwo().owner();
    }

    static Database newDatabaseOfTwo() {
        String database = "test" + DATABASES.incrementAndGet();
        try (Connection admin = SERVER.getPostgresDatabase().getConnection()) {
            admin.createStatement().execute("create database " + database + " template " + TEMPLATE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        KeptConnections application = KeptConnections.to(SERVER.getDatabase(APPLICATION, database));
        letGo(application);
        return new Database(SERVER.getDatabase("postgres", database), application.dataSource());
    }

    /** Ends idle connections of the systems of earlier tests; who is still there opens new ones. */
    private static synchronized void letGo(KeptConnections newest) {
        KEPT.add(newest);
        if (KEPT.size() > SYSTEMS_AT_ONCE) {
            KEPT.remove().letGo();
        }
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "400")
                    .start();
            try (Connection admin = server.getPostgresDatabase().getConnection()) {
                admin.createStatement().execute("create role " + APPLICATION + " login");
                admin.createStatement().execute("create database " + TEMPLATE);
            }
            Migrator.flyway(server.getDatabase("postgres", TEMPLATE), TestSystem.newVault())
                    .migrate();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
