package org.xunzheng.domain.ledger;

import org.xunzheng.domain.digest.ChainDigest;
import org.xunzheng.domain.digest.Hashing;
import org.xunzheng.serial.Run;

/**
 * Where a run stood at the end of a day: a leaf of the day's tree.
 *
 * @param lastNumber the last number issued by then
 * @param lastHash the hash of the batch that ends with it
 */
public record RunLeaf(Run run, int lastNumber, byte[] lastHash) {

    private static final String FORM = "xunzheng-run-1";

    byte[] hash(Hashing hashing) {
        return ChainDigest.leaf(hashing, FORM)
                .put(run)
                .put(lastNumber)
                .put(lastHash)
                .value();
    }
}
