package org.xunzheng.persistence.protection;

import java.security.Key;

/**
 * One version of the key that personal data is sealed with.
 *
 * @param version 1 to {@link #LAST_VERSION}, as the alias in the key store says
 */
record SealingKey(int version, Key key) {

    static final int LAST_VERSION = 127;

    int bits() {
        return key.getEncoded().length * 8;
    }
}
