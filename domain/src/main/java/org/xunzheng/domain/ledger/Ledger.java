package org.xunzheng.domain.ledger;

import java.util.Optional;
import java.util.UUID;
import org.xunzheng.serial.SerialRange;

/** The ledger of issued certificates. */
public interface Ledger {

    /** The serials that a class received, if it did. */
    Optional<SerialRange> issuedTo(UUID trainingClass);
}
