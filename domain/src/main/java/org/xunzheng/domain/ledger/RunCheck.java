package org.xunzheng.domain.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xunzheng.domain.digest.ChainDigest;
import org.xunzheng.domain.digest.Hashing;
import org.xunzheng.domain.digest.Hashings;
import org.xunzheng.serial.Run;

/** Walks along one run, batch by batch, and keeps the first thing that does not fit. */
final class RunCheck {

    private final Run run;
    private final Hashings hashings;
    /** By last number: the hash that a published head gives the batch that ends there. */
    private final SortedMap<Integer, byte[]> published = new TreeMap<>();
    /** By day: the last number that a published head gives the run. */
    private final TreeMap<LocalDate, Integer> lastOn = new TreeMap<>();

    private final ClosedDays closed;
    /** Where the run stood by what was written down outside the database. */
    private final Optional<RunLeaf> written;

    private int end;
    private byte[] hash = ChainDigest.beginning();
    private final Set<Integer> ends = new HashSet<>();
    private final Set<Integer> lost = new HashSet<>();
    private int batches;
    private long certificates;
    private LocalDate dated = LocalDate.MIN;
    private Fault first;

    RunCheck(Run run, Hashings hashings, ClosedDays closed, List<DatedLeaf> published, Optional<RunLeaf> written) {
        this.run = run;
        this.hashings = hashings;
        this.closed = closed;
        this.written = written;
        written.ifPresent(leaf -> this.published.put(leaf.lastNumber(), leaf.lastHash()));
        for (DatedLeaf one : published) {
            this.published.put(one.leaf().lastNumber(), one.leaf().lastHash());
            lastOn.put(one.day(), one.leaf().lastNumber());
        }
    }

    /** Goes on behind numbers that were used up elsewhere, or whose record was lost: what heads said of those is not missed. */
    private void goOn(StoredOpening opening) {
        if (first == null && !opening.fits(run, hashings, hash)) {
            found(opening.number(), Fault.Kind.OPENING_CHANGED);
        }
        if (opening.number() >= end) {
            lost.addAll(published.subMap(end + 1, opening.number() + 1).keySet());
            end = opening.number();
        }
        hash = opening.link(run, hashings);
    }

    void next(StoredBatch batch) {
        batch.opening().ifPresent(this::goOn);
        batches++;
        certificates += batch.certificates().size();
        if (first == null) {
            check(batch);
        }
        end = batch.last();
        hash = batch.hash();
        dated = batch.issuedOn();
        ends.add(batch.last());
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
        checkDate(batch);
        byte[] said = published.get(batch.last());
        if (first == null && said != null && !Arrays.equals(said, batch.hash())) {
            found(batch.first(), Fault.Kind.HEAD_DIFFERS);
        }
    }

    private void checkDate(StoredBatch batch) {
        if (first == null && batch.issuedOn().isBefore(dated)) {
            found(batch.first(), Fault.Kind.DATE_RUNS_BACK);
        }
        if (first == null
                && closed.firstHeadFor(batch.issuedOn())
                        .filter(head -> !isKnown(batch, head))
                        .isPresent()) {
            found(batch.first(), Fault.Kind.DATED_ON_CLOSED_DAY);
        }
    }

    /** Whether the head of the day knows the batch. */
    private boolean isKnown(StoredBatch batch, LocalDate head) {
        Map.Entry<LocalDate, Integer> stood = lastOn.floorEntry(head);
        return stood != null && stood.getValue() >= batch.last();
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
        } else if (!isAsHashed(batch)) {
            found(batch.first(), Fault.Kind.BATCH_CHANGED);
        }
    }

    private boolean isAsHashed(StoredBatch batch) {
        Optional<Hashing> hashing = hashings.named(batch.digest());
        return hashing.isPresent() && Arrays.equals(BatchDigest.of(hashing.get(), run, batch), batch.hash());
    }

    Optional<Fault> finish(StoredRun stored) {
        stored.opening().ifPresent(this::goOn);
        ends.addAll(lost);
        if (first == null && (stored.lastNumber() != end || !Arrays.equals(stored.lastHash(), hash))) {
            found(Math.min(end, stored.lastNumber()) + 1, Fault.Kind.END_DIFFERS);
        }
        written.filter(leaf -> first == null && leaf.lastNumber() > end)
                .ifPresent(leaf -> found(end + 1, Fault.Kind.BEHIND_WITNESS));
        if (first == null && !ends.containsAll(published.keySet())) {
            found(
                    published.keySet().stream()
                            .filter(number -> !ends.contains(number))
                            .findFirst()
                            .orElseThrow(),
                    Fault.Kind.HEAD_DIFFERS);
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
