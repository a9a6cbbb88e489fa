package org.xunzheng.domain.ledger;

import java.util.Arrays;
import java.util.Optional;
import org.xunzheng.domain.digest.ChainDigest;
import org.xunzheng.serial.Run;

/** Walks along one run, batch by batch, and keeps the first thing that does not fit. */
final class RunCheck {

    private final Run run;
    private int end;
    private byte[] hash = ChainDigest.beginning();
    private int batches;
    private long certificates;
    private Fault first;

    RunCheck(Run run) {
        this.run = run;
    }

    void begin(StoredOpening opening) {
        end = opening.number();
        hash = opening.link(run);
        if (!opening.fits(run)) {
            found(opening.number(), Fault.Kind.OPENING_CHANGED);
        }
    }

    void next(StoredBatch batch) {
        batches++;
        certificates += batch.certificates().size();
        if (first == null) {
            check(batch);
        }
        end = batch.last();
        hash = batch.hash();
    }

    private void check(StoredBatch batch) {
        if (batch.first() != end + 1) {
            found(end + 1, Fault.Kind.BATCH_MISSING);
        } else if (!Arrays.equals(batch.previousHash(), hash)) {
            found(batch.first(), Fault.Kind.CHAIN_BROKEN);
        } else if (!batch.belongs()) {
            found(batch.first(), Fault.Kind.BATCH_MISPLACED);
        } else {
            checkCertificates(batch);
        }
    }

    private void checkCertificates(StoredBatch batch) {
        int number = batch.first();
        for (StoredBatch.StoredCertificate certificate : batch.certificates()) {
            if (certificate.number() != number) {
                break;
            }
            if (!certificate.fits()) {
                found(number, Fault.Kind.CERTIFICATE_CHANGED);
                return;
            }
            number++;
        }
        if (number <= batch.last()) {
            found(number, Fault.Kind.CERTIFICATE_MISSING);
        } else if (!Arrays.equals(BatchDigest.of(run, batch), batch.hash())) {
            found(batch.first(), Fault.Kind.BATCH_CHANGED);
        }
    }

    Optional<Fault> finish(StoredRun stored) {
        if (first == null && (stored.lastNumber() != end || !Arrays.equals(stored.lastHash(), hash))) {
            found(Math.min(end, stored.lastNumber()) + 1, Fault.Kind.END_DIFFERS);
        }
        if (first == null && stored.stray().isPresent()) {
            found(stored.stray().getAsInt(), Fault.Kind.CERTIFICATE_ADDED);
        }
        return Optional.ofNullable(first);
    }

    private void found(int number, Fault.Kind kind) {
        first = new Fault(run, number, kind);
    }

    int batches() {
        return batches;
    }

    long certificates() {
        return certificates;
    }
}
