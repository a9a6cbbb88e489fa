package org.xunzheng.domain.ledger;

import java.time.Instant;
import java.util.UUID;
import org.xunzheng.domain.digest.ChainDigest;
import org.xunzheng.domain.digest.Hashing;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.serial.Run;

/** The hash of an opening balance, which the first batch of its run follows. */
@Clause("SER-11")
public final class OpeningDigest {

    private static final String FORM = "xunzheng-opening-1";

    private OpeningDigest() {}

    /**
     * The hash of an opening balance that is put in force; 32 bytes.
     *
     * @param previous what the run ended with, if it had begun; else {@link ChainDigest#beginning}
     */
    public static byte[] of(Hashing hashing, byte[] previous, OpeningBalance opening, UUID confirmedBy, Instant at) {
        return of(
                hashing,
                previous,
                opening.run(),
                opening.number().number(),
                opening.registration(),
                opening.reason(),
                opening.enteredBy(),
                confirmedBy,
                at);
    }

    static byte[] of(
            Hashing hashing,
            byte[] previous,
            Run run,
            int number,
            UUID registration,
            String reason,
            UUID enteredBy,
            UUID confirmedBy,
            Instant at) {
        return ChainDigest.link(hashing, FORM, previous)
                .put(run)
                .put(number)
                .put(registration)
                .put(reason)
                .put(enteredBy)
                .put(confirmedBy)
                .put(at)
                .value();
    }
}
