package org.xunzheng.commands;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.ledger.Signing;
import org.xunzheng.domain.ledger.Verification;
import org.xunzheng.domain.ledger.VerifyLedger;
import org.xunzheng.persistence.ledger.SqlHeads;
import org.xunzheng.persistence.ledger.SqlStoredLedger;
import org.xunzheng.persistence.protection.ConfiguredHashings;
import org.xunzheng.persistence.protection.KeyStoreSigning;
import org.xunzheng.persistence.protection.Vault;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.trail.SqlStoredRecords;
import org.xunzheng.persistence.trail.SqlStoredTrail;

/**
 * {@code verify-ledger}: computes ledger, heads and trail of a database again, as it is at one moment, and names the first
 * thing of each run, day and subject that does not fit. Its settings are those of the server (docs/operations.md).
 *
 * <p>Ends with 0 if everything fits, 1 if something does not, 2 if it could not be carried out.
 */
public final class VerifyLedgerCommand {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int FITS = 0;
    private static final int FAULTS = 1;
    private static final int NOT_DONE = 2;

    private VerifyLedgerCommand() {}

    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.SEVERE);
        System.exit(run(System.getenv(), System.out, System.err));
    }

    /** Carries the command out and says how it ends. */
    static int run(Map<String, String> environment, PrintStream out, PrintStream err) {
        for (String name : new String[] {"DB_URL", "DB_USER", "XUNZHENG_KEYSTORE_FILE"}) {
            if (environment.getOrDefault(name, "").isBlank()) {
                err.println(name + " is not set. It takes the settings of the server, see docs/operations.md");
                return NOT_DONE;
            }
        }
        DataSource dataSource = dataSource(environment);
        try {
            // Asked first, since Hibernate would hide what the database says.
            dataSource.getConnection().close();
        } catch (SQLException e) {
            err.println("The database cannot be reached: " + e.getMessage());
            return NOT_DONE;
        }
        try {
            String file = environment.get("XUNZHENG_KEYSTORE_FILE");
            String password = environment.getOrDefault("XUNZHENG_KEYSTORE_PASSWORD", "");
            Verification found = verify(
                    dataSource,
                    Vault.of(file, password, environment.getOrDefault("XUNZHENG_ENCRYPTION", "AES")),
                    KeyStoreSigning.of(file, password),
                    Clock.system(CHINA));
            tell(found, out);
            return found.holds() ? FITS : FAULTS;
        } catch (RuntimeException e) {
            err.println("The ledger could not be verified: " + reason(e));
            return NOT_DONE;
        }
    }

    /** What the database said, if it was the database; otherwise what lies at the bottom. */
    private static String reason(Throwable e) {
        return e instanceof SQLException || e.getCause() == null ? e.getMessage() : reason(e.getCause());
    }

    private static DataSource dataSource(Map<String, String> environment) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(environment.get("DB_URL"));
        dataSource.setUser(environment.get("DB_USER"));
        dataSource.setPassword(environment.getOrDefault("DB_PASSWORD", ""));
        dataSource.setReadOnly(true);
        return dataSource;
    }

    private static EntityManagerFactory factory(DataSource dataSource) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.nonJtaDataSource", dataSource);
        settings.put("jakarta.persistence.jtaDataSource", null);
        settings.put(
                "hibernate.transaction.jta.platform",
                "org.hibernate.engine.transaction.jta.platform.internal.NoJtaPlatform");
        settings.put("hibernate.transaction.coordinator_class", "jdbc");
        return Persistence.createEntityManagerFactory("xunzheng", settings);
    }

    /** Computes everything again, as it is at one moment. */
    static Verification verify(DataSource dataSource, Vault vault, Signing signing, Clock clock) {
        try (EntityManagerFactory factory = factory(dataSource)) {
            return verify(factory.createEntityManager(), vault, signing, clock);
        }
    }

    private static Verification verify(EntityManager entityManager, Vault vault, Signing signing, Clock clock) {
        Sql sql = new Sql(entityManager);
        VerifyLedger verifyLedger = new VerifyLedger(
                new SqlStoredLedger(sql, vault),
                new SqlStoredTrail(sql),
                new SqlStoredRecords(sql),
                new SqlHeads(sql),
                new ConfiguredHashings("SHA-256"),
                signing,
                clock);
        entityManager.getTransaction().begin();
        try {
            // Everything as it was at one moment, whoever issues meanwhile.
            entityManager
                    .createNativeQuery("set transaction isolation level repeatable read, read only")
                    .executeUpdate();
            return verifyLedger.verify(Scope.below(""), (done, all) -> {});
        } finally {
            entityManager.getTransaction().rollback();
            entityManager.close();
        }
    }

    private static void tell(Verification found, PrintStream out) {
        out.printf(
                "%d runs, %d batches, %d certificates, %d heads, %d trail entries%n",
                found.runs(), found.batches(), found.certificates(), found.heads(), found.entries());
        found.faults()
                .forEach(fault -> out.printf("run %s, number %05d: %s%n", fault.run(), fault.number(), fault.kind()));
        found.headFaults().forEach(fault -> out.printf("head of %s: %s%n", fault.day(), fault.kind()));
        found.trailFaults()
                .forEach(fault -> out.printf(
                        "trail of %s %s, entry %d: %s%n",
                        fault.subject().kind(), fault.subject().id(), fault.number(), fault.kind()));
        found.recordFaults()
                .forEach(fault -> out.printf(
                        "%s %s %s: %s%n",
                        fault.about(), fault.subject().kind(), fault.subject().id(), fault.kind()));
        out.println(found.holds() ? "everything fits" : "DOES NOT FIT");
    }
}
