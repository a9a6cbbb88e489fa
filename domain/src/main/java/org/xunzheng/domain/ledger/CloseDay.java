package org.xunzheng.domain.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
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
 *
 * <p>Issuing and closing exclude each other: what is dated on the day and being written is waited for, and what comes later
 * is refused by the database. So a head has every certificate of its day.
 */
@ApplicationScoped
@Clause({"CRT-9", "REV-3"})
public class CloseDay {

    /** A day is closed no sooner, so that nobody who issues around midnight is refused. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final Heads heads;
    private final Hashings hashings;
    private final Signing signing;
    private final Witness witness;
    private final ReferenceTime reference;
    private final Clock clock;

    @Inject
    public CloseDay(
            Heads heads, Hashings hashings, Signing signing, Witness witness, ReferenceTime reference, Clock clock) {
        this.heads = heads;
        this.hashings = hashings;
        this.signing = signing;
        this.witness = witness;
        this.reference = reference;
        this.clock = clock;
    }

    protected CloseDay() {
        this(null, null, null, null, null, null);
    }

    /**
     * Makes the heads that are due.
     *
     * @return those made now
     * @throws NoSigningKey if one is due and there is no key to sign it with
     * @throws HeadsMissing if a day had a head that the database has no more: it is never made again
     * @throws WrongClock if this node's clock is off: it would sign a day that still runs
     * @throws org.xunzheng.domain.rule.StaleVersion if another node made one at the same moment
     */
    @Transactional
    public List<LedgerHead> close() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant referenceNow = reference.now();
        if (ReferenceTime.isOff(now, referenceNow)) {
            throw new WrongClock(now, referenceNow);
        }
        LocalDate yesterday =
                LocalDate.ofInstant(now.minus(MARGIN), clock.getZone()).minusDays(1);
        if (heads.last().filter(head -> !head.day().isBefore(yesterday)).isPresent()) {
            return List.of();
        }
        heads.holdIssuing();
        Optional<LedgerHead> last = heads.last();
        refuseAfterMissing(last);
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

    /** No head follows ones that are missing, and none of a day that had one is made again. */
    private void refuseAfterMissing(Optional<LedgerHead> last) {
        witness.heads().stream()
                .map(LedgerHead::day)
                .filter(day -> last.filter(there -> !there.day().isBefore(day)).isEmpty())
                .findFirst()
                .ifPresent(day -> {
                    throw new HeadsMissing(day);
                });
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
                null,
                false);
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

    /** This node's clock is too far from the database's. */
    public static final class WrongClock extends IllegalStateException {

        private static final long serialVersionUID = 1;

        WrongClock(Instant own, Instant reference) {
            super("this node's clock says " + own + ", the database's " + reference
                    + ": no certificate is issued and no day is closed until they agree, see docs/operations.md");
        }
    }

    /** The database lost heads that were signed. */
    public static final class HeadsMissing extends IllegalStateException {

        private static final long serialVersionUID = 1;

        HeadsMissing(LocalDate day) {
            super("the head of " + day
                    + " was signed and is not in the database any more: an older state was restored, or"
                    + " heads were deleted. No head is made until those are put back, see docs/operations.md");
        }
    }

    /** The key store has no key to sign heads with. */
    public static final class NoSigningKey extends IllegalStateException {

        private static final long serialVersionUID = 1;

        NoSigningKey() {
            super("the key store has no key ledger-head to sign the day's head with, see docs/operations.md");
        }
    }
}
