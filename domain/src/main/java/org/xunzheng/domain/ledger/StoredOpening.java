package org.xunzheng.domain.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.xunzheng.domain.digest.ChainDigest;
import org.xunzheng.domain.digest.Hashings;
import org.xunzheng.serial.Run;

/**
 * What a run begins after, or went on after once numbers were lost, as it lies in storage.
 *
 * @param number the number that the batch behind it, or the run's own row, names; 0 for a run that begins at 1
 * @param confirmed the number that was put in force, 0 if none was
 */
public record StoredOpening(
        int number,
        int confirmed,
        UUID registration,
        String reason,
        UUID enteredBy,
        UUID confirmedBy,
        Instant at,
        String digest,
        byte[] previousHash,
        byte[] hash) {

    /**
     * Whether somebody put it in force, and it is what was hashed then.
     *
     * @param before the hash that the run ended with before
     */
    boolean fits(Run run, Hashings hashings, byte[] before) {
        return number == confirmed
                && (number == 0
                        || (Arrays.equals(before, previousHash) && Arrays.equals(computed(run, hashings), hash)));
    }

    /** The hash that the next batch follows. */
    byte[] link(Run run, Hashings hashings) {
        return number == 0 ? ChainDigest.beginning() : computed(run, hashings);
    }

    private byte[] computed(Run run, Hashings hashings) {
        return hashings.named(digest)
                .map(hashing -> OpeningDigest.of(
                        hashing, previousHash, run, number, registration, reason, enteredBy, confirmedBy, at))
                .orElseGet(ChainDigest::beginning);
    }
}
