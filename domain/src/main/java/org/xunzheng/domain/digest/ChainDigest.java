package org.xunzheng.domain.digest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The hash of one link of a chain, or of one leaf of a tree, over a canonical form of its content: for each field in turn
 * its length in bytes (four, big-endian) and its bytes, so that no two contents have the same form.
 */
public final class ChainDigest {

    private static final int BYTES_AT_ONCE = 512;

    private final MessageDigest digest;
    private final ByteBuffer waiting = ByteBuffer.allocate(BYTES_AT_ONCE);

    private ChainDigest(MessageDigest digest) {
        this.digest = digest;
    }

    /**
     * Begins a link.
     *
     * @param form names the form, with its version
     * @param previous the hash of the link before, or {@link #beginning}
     */
    public static ChainDigest link(Hashing hashing, String form, byte[] previous) {
        return new ChainDigest(hashing.begin()).put(form).put(previous);
    }

    /**
     * Begins a leaf of a {@link MerkleTree}.
     *
     * @param form names the form, with its version
     */
    public static ChainDigest leaf(Hashing hashing, String form) {
        ChainDigest leaf = new ChainDigest(hashing.begin());
        leaf.waiting.put(MerkleTree.LEAF);
        return leaf.put(form);
    }

    /** What the first link of a chain follows: 32 zero bytes. */
    public static byte[] beginning() {
        return new byte[32];
    }

    /** Adds a field, as its text in UTF-8. */
    public ChainDigest put(Object field) {
        return put(field.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a field. */
    public ChainDigest put(byte[] field) {
        if (waiting.remaining() < Integer.BYTES + field.length) {
            drain();
        }
        waiting.putInt(field.length);
        if (field.length > waiting.remaining()) {
            drain();
            digest.update(field);
        } else {
            waiting.put(field);
        }
        return this;
    }

    private void drain() {
        digest.update(waiting.array(), 0, waiting.position());
        waiting.clear();
    }

    /** The hash, 32 bytes. */
    public byte[] value() {
        drain();
        return digest.digest();
    }
}
