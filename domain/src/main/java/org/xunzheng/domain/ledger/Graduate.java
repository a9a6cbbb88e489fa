package org.xunzheng.domain.ledger;

import java.util.Objects;
import org.xunzheng.domain.protection.SealedNumber;

/**
 * Somebody who passed and is to get a certificate, as the roster has them.
 *
 * @param position in the roster, from 1
 */
public record Graduate(int position, String name, SealedNumber idNumber) {

    public Graduate {
        Objects.requireNonNull(name);
        Objects.requireNonNull(idNumber);
    }
}
