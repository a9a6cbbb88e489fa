package org.xunzheng.commands;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The settings of the server that a command takes from its environment, and the database that they name. */
final class DatabaseSettings {

    private final Map<String, String> environment;
    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();

    private DatabaseSettings(Map<String, String> environment, boolean readOnly) {
        this.environment = environment;
        dataSource.setUrl(environment.get("DB_URL"));
        dataSource.setUser(environment.get("DB_USER"));
        dataSource.setPassword(environment.getOrDefault("DB_PASSWORD", ""));
        dataSource.setReadOnly(readOnly);
    }

    /** Reads the settings and looks whether the database answers; null, and words, if something is missing. */
    static DatabaseSettings of(Map<String, String> environment, boolean readOnly, PrintStream err) {
        for (String name : new String[] {"DB_URL", "DB_USER", "XUNZHENG_KEYSTORE_FILE"}) {
            if (environment.getOrDefault(name, "").isBlank()) {
                err.println(name + " is not set. It takes the settings of the server, see docs/operations.md");
                return null;
            }
        }
        DatabaseSettings settings = new DatabaseSettings(environment, readOnly);
        try {
            // Asked first, since Hibernate would hide what the database says.
            settings.dataSource.getConnection().close();
            return settings;
        } catch (SQLException e) {
            err.println("The database cannot be reached: " + e.getMessage());
            return null;
        }
    }

    DataSource dataSource() {
        return dataSource;
    }

    String keyStore() {
        return environment.get("XUNZHENG_KEYSTORE_FILE");
    }

    String optional(String name, String otherwise) {
        return environment.getOrDefault(name, otherwise);
    }

    /** Sessions on the database outside a server. */
    static EntityManagerFactory factory(DataSource database) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.nonJtaDataSource", database);
        settings.put("jakarta.persistence.jtaDataSource", null);
        settings.put(
                "hibernate.transaction.jta.platform",
                "org.hibernate.engine.transaction.jta.platform.internal.NoJtaPlatform");
        settings.put("hibernate.transaction.coordinator_class", "jdbc");
        return Persistence.createEntityManagerFactory("xunzheng", settings);
    }

    /** What the database said, if it was the database; otherwise what lies at the bottom. */
    static String reason(Throwable e) {
        return e instanceof SQLException || e.getCause() == null ? e.getMessage() : reason(e.getCause());
    }
}
