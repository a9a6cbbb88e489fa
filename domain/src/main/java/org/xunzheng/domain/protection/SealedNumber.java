package org.xunzheng.domain.protection;

import java.util.Objects;

/**
 * An ID number as it is kept. It stays so wherever nobody has to read it.
 *
 * @param sealed the number encrypted, with the version of its key
 * @param key the keyed hash to find it by, 32 bytes
 */
public record SealedNumber(byte[] sealed, byte[] key) {

    public SealedNumber {
        Objects.requireNonNull(sealed);
        Objects.requireNonNull(key);
    }
}
