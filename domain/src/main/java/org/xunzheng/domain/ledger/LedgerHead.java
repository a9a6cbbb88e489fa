package org.xunzheng.domain.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.xunzheng.domain.digest.ChainDigest;
import org.xunzheng.domain.digest.Hashing;
import org.xunzheng.domain.rule.Clause;

/**
 * The signed head of a day (账本日报): a tree over where every run stood when the day ended, and one over the matters whose
 * trail grew. It follows the head of the day before, so that who keeps one can later prove what was in the ledger on that
 * day, and that nothing was added, changed or removed since.
 *
 * @param madeAt when it was made: soon after midnight, or later if the system was down
 * @param runs how many runs the tree has
 * @param certificates how many certificates had been issued by then, those of opening balances not counted
 * @param subjects how many matters' trails grew
 * @param digest the name of the algorithm
 * @param hash over all of the above and the head before; what is signed
 * @param signature SHA256withECDSA over the hash, DER
 * @param key names the signing key
 * @param putBack whether it was lost and put back as it was signed, without the leaves of its trees
 */
@Clause({"SER-11", "CRT-9", "REV-3"})
public record LedgerHead(
        LocalDate day,
        Instant madeAt,
        byte[] previousHash,
        int runs,
        long certificates,
        byte[] ledgerRoot,
        int subjects,
        byte[] trailRoot,
        String digest,
        byte[] hash,
        byte[] signature,
        String key,
        boolean putBack) {

    private static final String FORM = "xunzheng-head-1";

    /** The hash that a head of this content has. */
    byte[] computed(Hashing hashing) {
        return ChainDigest.link(hashing, FORM, previousHash)
                .put(day)
                .put(madeAt)
                .put(runs)
                .put(certificates)
                .put(ledgerRoot)
                .put(subjects)
                .put(trailRoot)
                .value();
    }

    LedgerHead signed(byte[] itsHash, Signing.Signed signed) {
        return new LedgerHead(
                day,
                madeAt,
                previousHash,
                runs,
                certificates,
                ledgerRoot,
                subjects,
                trailRoot,
                digest,
                itsHash,
                signed.signature(),
                signed.key(),
                false);
    }
}
