package org.xunzheng.domain.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunzheng.domain.digest.Hashing;
import org.xunzheng.domain.digest.Hashings;
import org.xunzheng.domain.digest.MerkleTree;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.serial.Run;
import org.xunzheng.serial.Serial;

/** Puts together the proof that a certificate was in the ledger on a day (CRT-9). */
@ApplicationScoped
@Clause("CRT-9")
public class ProveInclusion {

    /** A year's classes of a busy institution; a proof of more is asked for by an earlier day. */
    private static final int MOST_LINKS = 2_000;

    private final StoredLedger stored;
    private final Heads heads;
    private final Hashings hashings;

    @Inject
    public ProveInclusion(StoredLedger stored, Heads heads, Hashings hashings) {
        this.stored = stored;
        this.heads = heads;
        this.hashings = hashings;
    }

    protected ProveInclusion() {
        this(null, null, null);
    }

    /** How asking for a proof can end. */
    public enum Outcome {
        PROVED,
        /** No head covers the certificate yet: its first one is made after midnight. */
        NO_HEAD_YET,
        /** It was issued before batches had trees: it is in the chain, but cannot be shown without the others of its class. */
        OLD_FORM,
        /** The run has too many batches between the certificate and that day: ask for an earlier day. */
        TOO_LONG
    }

    /** The proof, or why there is none. */
    public record Answer(Outcome outcome, Optional<InclusionProof> proof) {}

    /**
     * The proof for a certificate that exists.
     *
     * @param issuedOn the day of issue
     * @param wanted the day to prove it for; the first possible one if empty
     */
    @Transactional
    public Answer prove(Serial serial, LocalDate issuedOn, Optional<LocalDate> wanted) {
        Optional<LedgerHead> head = firstThatKnows(serial)
                .map(day -> day.isBefore(issuedOn) ? issuedOn : day)
                .filter(day -> wanted.filter(day::isAfter).isEmpty())
                .flatMap(day -> wanted.isPresent() ? heads.of(wanted.get()) : heads.firstSince(day));
        if (head.isEmpty()) {
            return new Answer(Outcome.NO_HEAD_YET, Optional.empty());
        }
        List<RunLeaf> runs = heads.runs(head.get().day());
        int position = position(runs, serial.run());
        int end = runs.get(position).lastNumber();
        Walk walk = new Walk(serial, end);
        stored.read(serial.run(), walk::next);
        if (walk.oldForm || walk.chain.size() > MOST_LINKS) {
            return new Answer(walk.oldForm ? Outcome.OLD_FORM : Outcome.TOO_LONG, Optional.empty());
        }
        Hashing hashing = hashings.named(head.get().digest()).orElseThrow();
        MerkleTree tree = MerkleTree.of(
                hashing, runs.stream().map(run -> run.hash(hashing)).toList());
        return new Answer(
                Outcome.PROVED,
                Optional.of(new InclusionProof(
                        serial,
                        walk.certificate.holder(),
                        walk.certificate.holderKey(),
                        walk.path,
                        walk.chain,
                        tree.path(position),
                        head.get())));
    }

    /** The day of the first head that knows the certificate's batch. */
    private Optional<LocalDate> firstThatKnows(Serial serial) {
        return heads.of(serial.run()).stream()
                .filter(one -> one.leaf().lastNumber() >= serial.sequence().number())
                .map(DatedLeaf::day)
                .findFirst();
    }

    private static int position(List<RunLeaf> runs, Run run) {
        for (int i = 0; i < runs.size(); i++) {
            if (runs.get(i).run().equals(run)) {
                return i;
            }
        }
        throw new IllegalStateException("a head after the day of issue lacks run " + run);
    }

    /** Gathers the certificate's batch and those after it, up to the end of the day. */
    private final class Walk {

        private final Serial serial;
        private final int end;
        private final List<InclusionProof.Link> chain = new ArrayList<>();
        private StoredBatch.StoredCertificate certificate;
        private List<MerkleTree.Sibling> path;
        private boolean oldForm;

        Walk(Serial serial, int end) {
            this.serial = serial;
            this.end = end;
        }

        void next(StoredBatch batch) {
            int number = serial.sequence().number();
            if (batch.last() < number || batch.last() > end || chain.size() > MOST_LINKS) {
                return;
            }
            if (batch.form() != BatchDigest.FORM) {
                oldForm = true;
                return;
            }
            MerkleTree tree = BatchDigest.tree(hashings.named(batch.digest()).orElseThrow(), batch);
            if (number >= batch.first()) {
                certificate = batch.certificates().get(number - batch.first());
                path = tree.path(number - batch.first());
            }
            chain.add(new InclusionProof.Link(
                    BatchDigest.BatchFields.of(serial.run(), batch),
                    batch.last(),
                    batch.digest(),
                    batch.previousHash(),
                    tree.root(),
                    batch.hash()));
        }
    }
}
