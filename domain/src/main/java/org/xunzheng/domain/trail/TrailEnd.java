package org.xunzheng.domain.trail;

import java.util.Objects;
import org.xunzheng.domain.digest.ChainDigest;

/**
 * Where the trail of a subject ends: what its next entry follows (REV-3).
 *
 * @param number of its last entry, 0 before the first
 * @param hash of its last entry, 32 bytes
 */
public record TrailEnd(int number, byte[] hash) {

    /** Before the first entry. */
    public static final TrailEnd BEGINNING = new TrailEnd(0, ChainDigest.beginning());

    public TrailEnd {
        Objects.requireNonNull(hash);
    }
}
