package org.xunzheng.domain.ledger;

import java.util.List;
import org.xunzheng.domain.digest.ChainDigest;
import org.xunzheng.serial.Run;
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
        ChainDigest digest = head(
                previous,
                batch.run(),
                batch.trainingClass(),
                batch.registration(),
                batch.category(),
                batch.training(),
                batch.institution(),
                batch.firstDay(),
                batch.lastDay(),
                batch.issuedOn(),
                batch.issuedAt(),
                serials.size());
        for (int i = 0; i < serials.size(); i++) {
            Sequence sequence = new Sequence(serials.first().number() + i);
            digest.put(batch.run().serial(sequence, batch.category()))
                    .put(batch.holders().get(i).name())
                    .put(holderKeys.get(i));
        }
        return digest.value();
    }

    /** The hash that a batch should have, from what is stored of it. */
    static byte[] of(Run run, StoredBatch batch) {
        ChainDigest digest = head(
                batch.previousHash(),
                run,
                batch.trainingClass(),
                batch.registration(),
                batch.category(),
                batch.training(),
                batch.institution(),
                batch.firstDay(),
                batch.lastDay(),
                batch.issuedOn(),
                batch.issuedAt(),
                batch.size());
        batch.certificates().forEach(certificate -> digest.put(certificate.serial())
                .put(certificate.holder())
                .put(certificate.holderKey()));
        return digest.value();
    }

    private static ChainDigest head(byte[] previous, Object... fields) {
        ChainDigest digest = ChainDigest.link(FORM, previous);
        for (Object field : fields) {
            digest.put(field);
        }
        return digest;
    }
}
