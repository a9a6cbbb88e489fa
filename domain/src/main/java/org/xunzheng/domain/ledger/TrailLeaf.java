package org.xunzheng.domain.ledger;

import org.xunzheng.domain.digest.ChainDigest;
import org.xunzheng.domain.digest.Hashing;
import org.xunzheng.domain.trail.Subject;

/**
 * Where the trail of a matter stood at the end of a day on which something was added to it.
 *
 * @param number of the last entry by then
 */
public record TrailLeaf(Subject subject, int number, byte[] lastHash) {

    private static final String FORM = "xunzheng-subject-1";

    byte[] hash(Hashing hashing) {
        return ChainDigest.leaf(hashing, FORM)
                .put(subject.kind())
                .put(subject.id())
                .put(number)
                .put(lastHash)
                .value();
    }
}
