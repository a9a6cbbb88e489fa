package org.xunzheng.commands;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.file.FileStore;
import org.xunzheng.domain.ledger.Signing;
import org.xunzheng.domain.ledger.Verification;
import org.xunzheng.domain.ledger.VerifyLedger;
import org.xunzheng.persistence.file.DirectoryFileStore;
import org.xunzheng.persistence.ledger.FileWitness;
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
        DatabaseSettings settings = DatabaseSettings.of(environment, true, err);
        if (settings == null) {
            return NOT_DONE;
        }
        try {
            String file = settings.keyStore();
            String password = settings.optional("XUNZHENG_KEYSTORE_PASSWORD", "");
            Verification found = verify(
                    settings.dataSource(),
                    Vault.of(file, password, settings.optional("XUNZHENG_ENCRYPTION", "AES")),
                    KeyStoreSigning.of(file, password),
                    FileWitness.existing(settings.optional("XUNZHENG_WITNESS_FOLDER", ""), file),
                    files(settings, out),
                    Clock.system(CHINA));
            tell(found, out);
            return found.holds() ? FITS : FAULTS;
        } catch (RuntimeException e) {
            err.println("The ledger could not be verified: " + DatabaseSettings.reason(e));
            return NOT_DONE;
        }
    }

    /** The files of matters, where the settings say where they lie. */
    private static Optional<FileStore> files(DatabaseSettings settings, PrintStream out) {
        String folder = settings.optional("XUNZHENG_FILES", "");
        if (folder.isBlank()) {
            out.println("XUNZHENG_FILES is not set: the content of attached files is not compared");
            return Optional.empty();
        }
        return Optional.of(new DirectoryFileStore(Path.of(folder), 1));
    }

    /** Computes everything again, as it is at one moment. */
    static Verification verify(
            DataSource dataSource,
            Vault vault,
            Signing signing,
            FileWitness witness,
            Optional<FileStore> files,
            Clock clock) {
        try (EntityManagerFactory factory = DatabaseSettings.factory(dataSource)) {
            return verify(factory.createEntityManager(), vault, signing, witness, files, clock);
        }
    }

    private static Verification verify(
            EntityManager entityManager,
            Vault vault,
            Signing signing,
            FileWitness witness,
            Optional<FileStore> files,
            Clock clock) {
        Sql sql = new Sql(entityManager);
        VerifyLedger verifyLedger = new VerifyLedger(
                new SqlStoredLedger(sql, vault),
                new SqlStoredTrail(sql),
                new SqlStoredRecords(sql),
                new SqlHeads(sql, witness),
                new ConfiguredHashings("SHA-256"),
                signing,
                witness,
                files,
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
