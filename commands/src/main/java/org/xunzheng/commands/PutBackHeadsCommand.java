package org.xunzheng.commands;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xunzheng.domain.ledger.LedgerHead;
import org.xunzheng.persistence.ledger.FileWitness;
import org.xunzheng.persistence.ledger.SqlHeads;
import org.xunzheng.persistence.protection.KeyStoreSigning;
import org.xunzheng.persistence.sql.Sql;

/**
 * {@code put-back-heads}: after a restore of an older state, puts the heads that were signed and written down outside the
 * database back, as they were signed. It makes none, and takes none whose signature is not that of a key of the key store.
 *
 * <p>Ends with 0 if all of them are there then, 1 if one could not be put back, 2 if it could not be carried out.
 */
public final class PutBackHeadsCommand {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int NOT_DONE = 2;

    private PutBackHeadsCommand() {}

    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.SEVERE);
        System.exit(run(System.getenv(), System.out, System.err));
    }

    /** Carries the command out and says how it ends. */
    static int run(Map<String, String> environment, PrintStream out, PrintStream err) {
        DatabaseSettings settings = DatabaseSettings.of(environment, false, err);
        if (settings == null) {
            return NOT_DONE;
        }
        try (EntityManagerFactory factory = DatabaseSettings.factory(settings.dataSource());
                EntityManager entityManager = factory.createEntityManager()) {
            String file = settings.keyStore();
            FileWitness witness = FileWitness.existing(settings.optional("XUNZHENG_WITNESS_FOLDER", ""), file);
            KeyStoreSigning signing = KeyStoreSigning.of(file, settings.optional("XUNZHENG_KEYSTORE_PASSWORD", ""));
            return putBack(entityManager, witness, signing, out);
        } catch (RuntimeException e) {
            err.println("The heads could not be put back: " + DatabaseSettings.reason(e));
            return NOT_DONE;
        }
    }

    private static int putBack(
            EntityManager entityManager, FileWitness witness, KeyStoreSigning signing, PrintStream out) {
        SqlHeads heads = new SqlHeads(new Sql(entityManager), witness);
        int ends = DONE;
        entityManager.getTransaction().begin();
        for (LedgerHead signed : witness.heads()) {
            Optional<LedgerHead> stored = heads.of(signed.day());
            if (stored.isEmpty() && signing.verifies(signed.hash(), signed.signature(), signed.key())) {
                heads.putBack(signed);
                out.println("head of " + signed.day() + ": put back");
            } else if (stored.isEmpty()) {
                out.println("head of " + signed.day() + ": not put back, it is not signed by a key of the key store");
                ends = REFUSED;
            }
        }
        entityManager.getTransaction().commit();
        out.println(witness.heads().size() + " heads were written down outside the database");
        return ends;
    }
}
