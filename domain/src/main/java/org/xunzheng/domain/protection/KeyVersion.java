package org.xunzheng.domain.protection;

/**
 * A version of the key that personal data is sealed with.
 *
 * @param seals whether it is the newest, which seals; every version opens
 */
public record KeyVersion(int version, int bits, boolean seals) {}
