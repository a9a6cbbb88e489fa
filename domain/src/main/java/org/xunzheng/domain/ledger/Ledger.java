package org.xunzheng.domain.ledger;

import java.util.Optional;
import java.util.UUID;
import org.xunzheng.serial.SerialRange;

/** The ledger of issued certificates. */
public interface Ledger {

    /**
     * Takes the next numbers of the run and stores the batch's certificates under them, in the caller's transaction: what
     * fails consumes nothing (SER-11). The run stays locked until the transaction ends, so this is its last step. The
     * number of statements does not depend on the size of the batch.
     *
     * @throws org.xunzheng.domain.rule.StaleVersion if the class has a batch already, the run no longer has room,
     *     or its code was retired at this very moment (SER-5)
     */
    SerialRange append(Batch batch);

    /** The serials that a class received, if it did. */
    Optional<SerialRange> issuedTo(UUID trainingClass);
}
