package org.xunzheng.domain.ledger;

import java.util.Objects;
import org.xunzheng.serial.Run;

/**
 * The first thing in a run that does not fit.
 *
 * @param number the number it is about: of the certificate, or the first of the batch
 */
public record Fault(Run run, int number, Kind kind) {

    public Fault {
        Objects.requireNonNull(run);
        Objects.requireNonNull(kind);
    }

    /** What is wrong. */
    public enum Kind {
        /** The opening balance is not the one that was put in force. */
        OPENING_CHANGED,
        /** No batch begins where the one before ended. */
        BATCH_MISSING,
        /** The batch does not name the hash of the one before. */
        CHAIN_BROKEN,
        /** A number of the batch has no certificate. */
        CERTIFICATE_MISSING,
        /** The encrypted ID number is not the one that was stored, or the certificate names another batch. */
        CERTIFICATE_CHANGED,
        /** The batch or one of its certificates is not what was hashed. */
        BATCH_CHANGED,
        /** The batch is put down to an institution or authority that its code does not belong to. */
        BATCH_MISPLACED,
        /** The batch is dated before the one that it follows. */
        DATE_RUNS_BACK,
        /** The batch is dated on a day whose head does not know it: it was put there after the day was closed. */
        DATED_ON_CLOSED_DAY,
        /** The run does not end with its last batch: one was removed, or the run's own row was changed. */
        END_DIFFERS,
        /** The run stands lower than what was written down outside the database: an older state, or something was removed. */
        BEHIND_WITNESS,
        /** A head that was published says otherwise: the batch was removed or replaced since. */
        HEAD_DIFFERS,
        /** A certificate belongs to no batch. */
        CERTIFICATE_ADDED
    }
}
