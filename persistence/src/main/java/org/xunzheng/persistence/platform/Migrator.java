package org.xunzheng.persistence.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Logger;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.xunzheng.persistence.policy.ShippedDocuments;
import org.xunzheng.persistence.protection.SealFiledPhones;
import org.xunzheng.persistence.protection.Vault;

/**
 * Brings the schema to the version of the application, once, before anyone reads or writes.
 *
 * <p>It migrates when it is first touched: by the start of the application, or by a timer, which WildFly and Open Liberty
 * fire earlier. The container makes one instance and lets the others wait for it; Flyway's lock in the database does the
 * same among nodes.
 *
 * <p>The tables belong to a role of their own, so that the one that the application works as cannot change what is kept for
 * ever ({@link Grants}). Where no owner is named, the application's own role migrates, if it may.
 */
@ApplicationScoped
public class Migrator {

    private static final String LOCATION = "classpath:db/migration";

    private static final String OWNS_TABLES = "The role of " + DataSources.NAME
            + " owns the tables, or is a superuser, and could change trail and ledger. Give it a role that owns nothing,"
            + " and name the owner as XUNZHENG_OWNER_USER, see docs/operations.md";

    private static final Logger LOG = Logger.getLogger(Migrator.class.getName());

    private final Vault vault;
    private final Optional<String> ownerName;
    private final Optional<String> ownerPassword;
    private String schemaVersion;

    @Inject
    Migrator(
            Vault vault,
            @ConfigProperty(name = "xunzheng.owner.user") Optional<String> ownerName,
            @ConfigProperty(name = "xunzheng.owner.password") Optional<String> ownerPassword) {
        this.vault = vault;
        this.ownerName = ownerName;
        this.ownerPassword = ownerPassword;
    }

    protected Migrator() {
        this(null, Optional.empty(), Optional.empty());
    }

    /** Being observed is enough: the container has to make this bean first. */
    void start(@Observes @Priority(100) Startup startup) {}

    @PostConstruct
    void migrate() {
        try {
            var database = DataSources.lookUp();
            // On a thread of its own: the caller may be in a transaction, in which Flyway could neither commit nor,
            // on WildFly, switch to committing by itself.
            schemaVersion = CompletableFuture.supplyAsync(
                            () -> migrate(database), task -> new Thread(task, "migration").start())
                    .join();
        } catch (NamingException e) {
            throw new IllegalStateException("The server has no data source " + DataSources.NAME, e);
        } catch (CompletionException e) {
            throw new IllegalStateException("The schema could not be migrated", e.getCause());
        }
    }

    /** The version of the schema, such as {@code 12}; migrates if that has not happened yet. */
    public String schemaVersion() {
        return schemaVersion;
    }

    /** What brings the schema of a database, and the documents that come with the system, to this version. */
    public static Flyway flyway(DataSource database, Vault vault) {
        return configured(vault).dataSource(database).load();
    }

    private static FluentConfiguration configured(Vault vault) {
        // Its own class loader, since the thread's may be the server's; a missing location must not pass for "nothing
        // to do".
        return Flyway.configure(Migrator.class.getClassLoader())
                .locations(LOCATION)
                .failOnMissingLocations(true)
                .javaMigrations(new SealFiledPhones(vault))
                .callbacks(new ShippedDocuments());
    }

    private String migrate(DataSource database) {
        try {
            if (ownerName.isPresent()) {
                return migrateAsOwner(database);
            }
            var flyway = flyway(database, vault);
            if (!Grants.ownsTables(database)) {
                // Whoever may change nothing finds everything done, or says what is to be done.
                if (flyway.info().pending().length > 0) {
                    throw new IllegalStateException("the schema is older than this version, and the role of "
                            + DataSources.NAME + " may not change it: set XUNZHENG_OWNER_USER and"
                            + " XUNZHENG_OWNER_PASSWORD, see docs/operations.md");
                }
                return version(flyway);
            }
            LOG.warning(OWNS_TABLES);
            flyway.migrate();
            return version(flyway);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The owner's connections go to the same address as the application's. */
    private String migrateAsOwner(DataSource database) throws SQLException {
        String url;
        try (var connection = database.getConnection()) {
            url = connection.getMetaData().getURL();
        }
        var flyway = configured(vault)
                .dataSource(url, ownerName.orElseThrow(), ownerPassword.orElse(""))
                .load();
        flyway.migrate();
        try (var owner = flyway.getConfiguration().getDataSource().getConnection()) {
            Grants.give(owner, Grants.role(database));
        }
        if (Grants.ownsTables(database)) {
            LOG.warning(OWNS_TABLES);
        }
        return version(flyway);
    }

    private static String version(Flyway flyway) {
        var current = flyway.info().current();
        return current == null ? "none" : current.getVersion().toString();
    }
}
