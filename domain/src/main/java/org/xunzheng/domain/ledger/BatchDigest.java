package org.xunzheng.domain.ledger;

import java.util.ArrayList;
import java.util.List;
import org.xunzheng.domain.digest.ChainDigest;
import org.xunzheng.domain.digest.Hashing;
import org.xunzheng.domain.digest.MerkleTree;
import org.xunzheng.serial.Run;
import org.xunzheng.serial.Sequence;
import org.xunzheng.serial.SerialRange;

/**
 * The hash of a batch over its certificates, chained to the batch before it in its run: a change, an addition or a
 * removal anywhere breaks every hash from there on. The ID number goes in as its keyed hash, so that nobody can guess it
 * from the digest.
 *
 * <p>Form 2 takes the certificates in as the root of a tree over them, so that one can be proved without showing the
 * others. Form 1, of batches before it, took them in one after the other.
 */
public final class BatchDigest {

    /** The form of new batches. */
    public static final int FORM = 2;

    private static final String NAME = "xunzheng-batch-";
    private static final String LEAF = "xunzheng-certificate-1";

    private BatchDigest() {}

    /**
     * The hash of a new batch.
     *
     * @param previous the hash of the batch before, of the opening balance, or {@link ChainDigest#beginning}
     * @return 32 bytes
     */
    public static byte[] of(Hashing hashing, byte[] previous, Batch batch, SerialRange serials) {
        if (serials.size() != batch.holders().size()) {
            throw new IllegalArgumentException("a serial for every holder");
        }
        String run = batch.run().toString();
        List<byte[]> leaves = new ArrayList<>(serials.size());
        for (int i = 0; i < serials.size(); i++) {
            String serial = run + new Sequence(serials.first().number() + i) + batch.category();
            Graduate holder = batch.holders().get(i);
            leaves.add(leaf(hashing, serial, holder.name(), holder.idNumber().key()));
        }
        return new BatchFields(
                        run,
                        batch.trainingClass().toString(),
                        batch.registration().toString(),
                        batch.category().name(),
                        batch.training(),
                        batch.institution(),
                        batch.firstDay().toString(),
                        batch.lastDay().toString(),
                        batch.issuedOn().toString(),
                        batch.issuedAt().toString(),
                        serials.size())
                .hash(hashing, previous, MerkleTree.of(hashing, leaves).root());
    }

    /** The hash of one certificate, a leaf of its batch's tree. */
    static byte[] leaf(Hashing hashing, String serial, String holder, byte[] holderKey) {
        return ChainDigest.leaf(hashing, LEAF)
                .put(serial)
                .put(holder)
                .put(holderKey)
                .value();
    }

    /** The tree over the certificates of a stored batch. */
    static MerkleTree tree(Hashing hashing, StoredBatch batch) {
        return MerkleTree.of(
                hashing,
                batch.certificates().stream()
                        .map(c -> leaf(hashing, c.serial(), c.holder(), c.holderKey()))
                        .toList());
    }

    /** The hash that a batch should have, from what is stored of it. */
    static byte[] of(Hashing hashing, Run run, StoredBatch batch) {
        BatchFields fields = BatchFields.of(run, batch);
        if (batch.form() == FORM) {
            return fields.hash(
                    hashing, batch.previousHash(), tree(hashing, batch).root());
        }
        ChainDigest digest = fields.begin(hashing, NAME + batch.form(), batch.previousHash());
        batch.certificates().forEach(certificate -> digest.put(certificate.serial())
                .put(certificate.holder())
                .put(certificate.holderKey()));
        return digest.value();
    }

    /** What a batch says beside its certificates, as it is hashed: nothing personal. */
    public record BatchFields(
            String run,
            String trainingClass,
            String registration,
            String category,
            String training,
            String institution,
            String firstDay,
            String lastDay,
            String issuedOn,
            String issuedAt,
            int size) {

        static BatchFields of(Run run, StoredBatch batch) {
            return new BatchFields(
                    run.toString(),
                    batch.trainingClass().toString(),
                    batch.registration().toString(),
                    batch.category(),
                    batch.training(),
                    batch.institution(),
                    batch.firstDay().toString(),
                    batch.lastDay().toString(),
                    batch.issuedOn().toString(),
                    batch.issuedAt().toString(),
                    batch.size());
        }

        /** The hash of a batch of form 2 with this tree. */
        byte[] hash(Hashing hashing, byte[] previous, byte[] root) {
            return begin(hashing, NAME + FORM, previous).put(root).value();
        }

        private ChainDigest begin(Hashing hashing, String form, byte[] previous) {
            return ChainDigest.link(hashing, form, previous)
                    .put(run)
                    .put(trainingClass)
                    .put(registration)
                    .put(category)
                    .put(training)
                    .put(institution)
                    .put(firstDay)
                    .put(lastDay)
                    .put(issuedOn)
                    .put(issuedAt)
                    .put(size);
        }
    }
}
