package org.xunzheng.persistence.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.xunzheng.persistence.policy.ShippedDocuments;
import org.xunzheng.persistence.protection.SealFiledPhones;
import org.xunzheng.persistence.protection.Vault;

/**
 * Brings the schema to the version of the application, once, before anyone reads or writes.
 *
 * <p>It migrates when it is first touched: by the start of the application, or by a timer, which WildFly and Open Liberty
 * fire earlier. The container makes one instance and lets the others wait for it; Flyway's lock in the database does the
 * same among nodes.
 */
@ApplicationScoped
public class Migrator {

    private static final String LOCATION = "classpath:db/migration";

    private final Vault vault;
    private String schemaVersion;

    @Inject
    Migrator(Vault vault) {
        this.vault = vault;
    }

    protected Migrator() {
        this(null);
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
                            () -> migrate(database, vault), task -> new Thread(task, "migration").start())
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
        // Its own class loader, since the thread's may be the server's; a missing location must not pass for "nothing
        // to do".
        return Flyway.configure(Migrator.class.getClassLoader())
                .dataSource(database)
                .locations(LOCATION)
                .failOnMissingLocations(true)
                .javaMigrations(new SealFiledPhones(vault))
                .callbacks(new ShippedDocuments())
                .load();
    }

    private static String migrate(DataSource database, Vault vault) {
        var flyway = flyway(database, vault);
        flyway.migrate();
        var current = flyway.info().current();
        return current == null ? "none" : current.getVersion().toString();
    }
}
