package org.xunzheng.persistence.protection;

import java.security.SecureRandom;
import java.util.Arrays;

/** Random bytes for one use each; asked for by the block, since asking costs more than their number. For one thread. */
final class Nonces {

    /** One for all: making one costs more than asking it. */
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int AT_ONCE = 64;

    private final int length;
    private final byte[] block;
    private int used;

    Nonces(int length) {
        this.length = length;
        block = new byte[AT_ONCE * length];
        used = block.length;
    }

    byte[] next() {
        if (used == block.length) {
            RANDOM.nextBytes(block);
            used = 0;
        }
        used += length;
        return Arrays.copyOfRange(block, used - length, used);
    }
}
