package org.xunzheng.persistence.protection;

/**
 * The first byte of what is stored: the version of the key in its lower seven bits, the algorithm in the highest. What
 * was sealed before there were versions begins with 1, which is version 1 by AES.
 */
final class SealedForm {

    static final int VERSION_BITS = 0x7f;
    private static final int SM4_BIT = 0x80;

    private SealedForm() {}

    static byte of(int version, SealingAlgorithm algorithm) {
        return (byte) (version | (algorithm == SealingAlgorithm.SM4 ? SM4_BIT : 0));
    }

    static int version(byte[] stored) {
        return stored[0] & VERSION_BITS;
    }

    static SealingAlgorithm algorithm(byte[] stored) {
        return (stored[0] & SM4_BIT) == 0 ? SealingAlgorithm.AES : SealingAlgorithm.SM4;
    }
}
