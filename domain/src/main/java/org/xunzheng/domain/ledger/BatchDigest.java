package org.xunzheng.domain.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.xunzheng.serial.Sequence;
import org.xunzheng.serial.SerialRange;

/**
 * The hash of a batch over a canonical form of its certificates, chained to the batch before it in its run: a change, an
 * addition or a removal anywhere breaks every hash from there on.
 *
 * <p>The canonical form is the length in bytes (four, big-endian) and the UTF-8 text of each field in turn; the ID number
 * goes in as its keyed hash, so that nobody can guess it from the digest.
 */
public final class BatchDigest {

    /** The digest's algorithm. */
    public static final String ALGORITHM = "SHA-256";

    /** What the first batch of a run is chained to. */
    private static final byte[] BEGINNING = new byte[32];

    private static final String FORM = "xunzheng-batch-1";

    private BatchDigest() {}

    /** What the first batch of a run is chained to: 32 zero bytes. */
    public static byte[] beginning() {
        return BEGINNING.clone();
    }

    /**
     * The hash of a batch.
     *
     * @param previous the hash of the batch before, or {@link #beginning}
     * @param holderKeys the keyed hash of each holder's ID number, in the order of the batch
     * @return 32 bytes
     */
    public static byte[] of(byte[] previous, Batch batch, SerialRange serials, List<byte[]> holderKeys) {
        if (serials.size() != batch.holders().size() || holderKeys.size() != serials.size()) {
            throw new IllegalArgumentException("a serial and a key for every holder");
        }
        MessageDigest digest = digest();
        put(digest, FORM);
        put(digest, previous);
        put(digest, batch.run().toString());
        put(digest, batch.trainingClass().toString());
        put(digest, batch.training());
        put(digest, batch.institution());
        put(digest, batch.firstDay().toString());
        put(digest, batch.lastDay().toString());
        put(digest, batch.issuedOn().toString());
        put(digest, Integer.toString(serials.size()));
        for (int i = 0; i < serials.size(); i++) {
            int number = serials.first().number() + i;
            put(
                    digest,
                    batch.run().serial(new Sequence(number), batch.category()).toString());
            put(digest, batch.holders().get(i).name());
            put(digest, holderKeys.get(i));
        }
        return digest.digest();
    }

    private static void put(MessageDigest digest, String text) {
        put(digest, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance(ALGORITHM);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
