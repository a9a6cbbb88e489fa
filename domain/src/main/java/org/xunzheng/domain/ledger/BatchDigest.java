package org.xunzheng.domain.ledger;

import java.util.List;
import org.xunzheng.domain.digest.ChainDigest;
import org.xunzheng.serial.Sequence;
import org.xunzheng.serial.SerialRange;

/**
 * The hash of a batch over its certificates, chained to the batch before it in its run: a change, an addition or a
 * removal anywhere breaks every hash from there on. The ID number goes in as its keyed hash, so that nobody can guess it
 * from the digest.
 */
public final class BatchDigest {

    private static final String FORM = "xunzheng-batch-1";

    private BatchDigest() {}

    /**
     * The hash of a batch.
     *
     * @param previous the hash of the batch before, or {@link ChainDigest#beginning}
     * @param holderKeys the keyed hash of each holder's ID number, in the order of the batch
     * @return 32 bytes
     */
    public static byte[] of(byte[] previous, Batch batch, SerialRange serials, List<byte[]> holderKeys) {
        if (serials.size() != batch.holders().size() || holderKeys.size() != serials.size()) {
            throw new IllegalArgumentException("a serial and a key for every holder");
        }
        ChainDigest digest = ChainDigest.link(FORM, previous)
                .put(batch.run())
                .put(batch.trainingClass())
                .put(batch.training())
                .put(batch.institution())
                .put(batch.firstDay())
                .put(batch.lastDay())
                .put(batch.issuedOn())
                .put(serials.size());
        for (int i = 0; i < serials.size(); i++) {
            Sequence sequence = new Sequence(serials.first().number() + i);
            digest.put(batch.run().serial(sequence, batch.category()))
                    .put(batch.holders().get(i).name())
                    .put(holderKeys.get(i));
        }
        return digest.value();
    }
}
