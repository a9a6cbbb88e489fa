package org.xunzheng.domain.ledger;

import java.util.Objects;
import org.xunzheng.domain.protection.SealedNumber;

/**
 * Somebody who passed and is to get a certificate, as the roster has them.
 *
 * @param position in the roster, from 1
 * @param intact whether the sealed number could be opened and is that of its keyed hash
 */
public record Graduate(int position, String name, SealedNumber idNumber, boolean intact) {

    public Graduate {
        Objects.requireNonNull(name);
        Objects.requireNonNull(idNumber);
    }
}
