package org.xunzheng.domain.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A batch as it lies in storage, whoever wrote it: nothing in it is taken for true.
 *
 * @param opening what it begins behind, if it follows no other batch
 * @param belongs whether its institution and authority are those of its code, and its code is the run's
 * @param form of its hash
 * @param digest the name of the algorithm of its hash
 * @param certificates those of its numbers, in order
 */
public record StoredBatch(
        int first,
        int last,
        Optional<StoredOpening> opening,
        UUID trainingClass,
        UUID registration,
        boolean belongs,
        String category,
        String training,
        String institution,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate issuedOn,
        Instant issuedAt,
        int form,
        String digest,
        byte[] previousHash,
        byte[] hash,
        List<StoredCertificate> certificates) {

    /**
     * A certificate as it lies in storage.
     *
     * @param fits whether its encrypted ID number opens, has this keyed hash, and it names this batch
     */
    public record StoredCertificate(int number, String serial, String holder, byte[] holderKey, boolean fits) {}

    int size() {
        return last - first + 1;
    }
}
