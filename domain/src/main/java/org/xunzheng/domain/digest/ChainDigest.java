package org.xunzheng.domain.digest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hash of one link of a chain over a canonical form of its content: for each field in turn its length in bytes (four,
 * big-endian) and its bytes, so that no two contents have the same form.
 */
public final class ChainDigest {

    /** The digest's algorithm. */
    public static final String ALGORITHM = "SHA-256";

    private final MessageDigest digest;

    private ChainDigest(MessageDigest digest) {
        this.digest = digest;
    }

    /**
     * Begins a link.
     *
     * @param form names the form, with its version
     * @param previous the hash of the link before, or {@link #beginning}
     */
    public static ChainDigest link(String form, byte[] previous) {
        try {
            return new ChainDigest(MessageDigest.getInstance(ALGORITHM))
                    .put(form)
                    .put(previous);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).flip());
        digest.update(field);
        return this;
    }

    /** The hash, 32 bytes. */
    public byte[] value() {
        return digest.digest();
    }
}
