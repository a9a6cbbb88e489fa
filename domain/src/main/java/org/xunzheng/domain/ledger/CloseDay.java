package org.xunzheng.domain.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunzheng.domain.digest.ChainDigest;
import org.xunzheng.domain.digest.Hashing;
import org.xunzheng.domain.digest.Hashings;
import org.xunzheng.domain.digest.MerkleTree;
import org.xunzheng.domain.rule.Clause;

/**
 * Makes the head of every day that has ended and has none, in order. Harmless to repeat: a day has one head. Days missed
 * while the system was down are made up for, with the ledger as it stood at their end.
 */
@ApplicationScoped
@Clause({"CRT-9", "REV-3"})
public class CloseDay {

    private final Heads heads;
    private final Hashings hashings;
    private final Signing signing;
    private final Clock clock;

    @Inject
    public CloseDay(Heads heads, Hashings hashings, Signing signing, Clock clock) {
        this.heads = heads;
        this.hashings = hashings;
        this.signing = signing;
        this.clock = clock;
    }

    protected CloseDay() {
        this(null, null, null, null);
    }

    /**
     * Makes the heads that are due.
     *
     * @return those made now
     * @throws NoSigningKey if one is due and there is no key to sign it with
     * @throws org.xunzheng.domain.rule.StaleVersion if another node made one at the same moment
     */
    @Transactional
    public List<LedgerHead> close() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate yesterday = LocalDate.ofInstant(now, clock.getZone()).minusDays(1);
        Optional<LedgerHead> last = heads.last();
        List<LedgerHead> made = new ArrayList<>();
        byte[] previous = last.map(LedgerHead::hash).orElseGet(ChainDigest::beginning);
        LocalDate day = last.map(head -> head.day().plusDays(1)).orElse(yesterday);
        while (!day.isAfter(yesterday)) {
            LedgerHead head = make(day, now, previous);
            made.add(head);
            previous = head.hash();
            day = day.plusDays(1);
        }
        return made;
    }

    private LedgerHead make(LocalDate day, Instant now, byte[] previous) {
        Hashing hashing = hashings.current();
        List<RunLeaf> runs = heads.runsByLedger(day);
        List<TrailLeaf> subjects = heads.subjectsByTrail(day);
        LedgerHead unsigned = new LedgerHead(
                day,
                now,
                previous,
                runs.size(),
                heads.certificates(day),
                ledgerRoot(hashing, runs),
                subjects.size(),
                trailRoot(hashing, subjects),
                hashing.name(),
                null,
                null,
                null);
        byte[] hash = unsigned.computed(hashing);
        LedgerHead head = unsigned.signed(hash, signing.sign(hash).orElseThrow(NoSigningKey::new));
        heads.add(head, runs, subjects);
        return head;
    }

    static byte[] ledgerRoot(Hashing hashing, List<RunLeaf> runs) {
        return MerkleTree.of(
                        hashing, runs.stream().map(run -> run.hash(hashing)).toList())
                .root();
    }

    static byte[] trailRoot(Hashing hashing, List<TrailLeaf> subjects) {
        return MerkleTree.of(
                        hashing,
                        subjects.stream().map(subject -> subject.hash(hashing)).toList())
                .root();
    }

    /** The key store has no key to sign heads with. */
    public static final class NoSigningKey extends IllegalStateException {

        private static final long serialVersionUID = 1;

        NoSigningKey() {
            super("the key store has no key ledger-head to sign the day's head with, see docs/operations.md");
        }
    }
}
