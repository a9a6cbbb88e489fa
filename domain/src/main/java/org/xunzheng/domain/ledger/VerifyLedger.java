package org.xunzheng.domain.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.digest.Hashings;
import org.xunzheng.domain.file.DamagedFile;
import org.xunzheng.domain.file.FileStore;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.trail.RecordCheck;
import org.xunzheng.domain.trail.RecordFault;
import org.xunzheng.domain.trail.RecordPart;
import org.xunzheng.domain.trail.StoredRecords;
import org.xunzheng.domain.trail.StoredTrail;
import org.xunzheng.domain.trail.TrailCheck;

/**
 * An officer has everything computed again: the ledger from the certificates up, the heads of the days, the trail, and what
 * the trail seals; and is told the first thing of each run, day and subject that does not fit (SER-11, CRT-9, REV-3). It holds one batch at a
 * time, and no transaction around it all: each run is read by one statement, as it was at one moment.
 */
@ApplicationScoped
@Clause({"SER-11", "CRT-9", "REV-3"})
public class VerifyLedger {

    /** The heads of the days, the trail, and what the trail seals. */
    public static final int OTHER_PIECES = 3;

    private final StoredLedger stored;
    private final StoredTrail trail;
    private final StoredRecords records;
    private final Heads heads;
    private final Hashings hashings;
    private final Signing signing;
    private final Witness witness;
    private final Optional<FileStore> files;
    private final Clock clock;

    @Inject
    public VerifyLedger(
            StoredLedger stored,
            StoredTrail trail,
            StoredRecords records,
            Heads heads,
            Hashings hashings,
            Signing signing,
            Witness witness,
            FileStore files,
            Clock clock) {
        this(stored, trail, records, heads, hashings, signing, witness, Optional.ofNullable(files), clock);
    }

    /**
     * For who may have no files at hand.
     *
     * @param files where the content of attached files is compared with its hash; empty to leave that out
     */
    public VerifyLedger(
            StoredLedger stored,
            StoredTrail trail,
            StoredRecords records,
            Heads heads,
            Hashings hashings,
            Signing signing,
            Witness witness,
            Optional<FileStore> files,
            Clock clock) {
        this.stored = stored;
        this.trail = trail;
        this.records = records;
        this.heads = heads;
        this.hashings = hashings;
        this.signing = signing;
        this.witness = witness;
        this.files = files;
        this.clock = clock;
    }

    protected VerifyLedger() {
        this(null, null, null, null, null, null, null, (FileStore) null, null);
    }

    /** Hears how far it has come. */
    @FunctionalInterface
    public interface Progress {
        void at(int runsDone, int runs);
    }

    /** Whether the caller may have it computed. */
    public static void require(Caller caller) {
        if (!caller.holds(Post.AUDIT) && !caller.holds(Post.STATISTICS) && !caller.holds(Post.APPROVAL)) {
            throw new NotPermitted(caller.login() + " holds no post that verifies the ledger");
        }
    }

    /** Verifies what the caller sees. */
    public Verification verify(Caller caller) {
        require(caller);
        return verify(caller.scope(), (done, all) -> {});
    }

    /** Verifies what the scope sees; the heads of the days are everybody's. */
    public Verification verify(Scope scope, Progress progress) {
        Verification found = Verification.ofNothing(clock.instant());
        List<Piece> pieces = pieces(scope);
        int runs = pieces.size() - OTHER_PIECES;
        for (int i = 0; i < pieces.size(); i++) {
            progress.at(Math.min(i, runs), runs);
            found = found.and(pieces.get(i).verify());
        }
        return found;
    }

    /**
     * A part of all that is verified.
     *
     * @param name the run, or what else it is; the same each time
     */
    public record Piece(String name, Supplier<Verification> work) {

        /** What is found in it. */
        public Verification verify() {
            return work.get();
        }
    }

    /** What the scope sees, in pieces and always in this order: each run, then {@value #OTHER_PIECES} others. */
    public List<Piece> pieces(Scope scope) {
        Instant at = clock.instant();
        ClosedDays closed = ClosedDays.of(heads);
        List<Piece> pieces = new ArrayList<>();
        stored.runs(scope, witness.standings().stream().map(RunLeaf::run).toList())
                .forEach(run -> pieces.add(new Piece(run.toString(), () -> {
                    RunCheck check = new RunCheck(run, hashings, closed, heads.of(run), witness.standing(run));
                    Optional<Fault> fault = check.finish(stored.read(run, check::next));
                    return Verification.ofRun(at, check, fault);
                })));
        pieces.add(new Piece(
                "heads",
                () -> Verification.ofHeads(
                        at,
                        Math.toIntExact(heads.list(new Page.Part(0, 1)).total()),
                        new HeadCheck(hashings, signing, witness).of(heads))));
        pieces.add(new Piece("trail", () -> Verification.ofTrail(at, TrailCheck.of(trail, scope, hashings))));
        pieces.add(new Piece("records", () -> Verification.ofRecords(at, records(scope))));
        return pieces;
    }

    private List<RecordFault> records(Scope scope) {
        List<RecordFault> faults = new ArrayList<>(RecordCheck.of(records, scope, hashings));
        files.ifPresent(store -> records.eachFile(scope, (subject, hash) -> {
            try {
                store.find(hash);
            } catch (DamagedFile damaged) {
                faults.add(new RecordFault(subject, RecordPart.FILE.name(), RecordFault.Kind.CONTENT_DAMAGED));
            }
        }));
        return faults;
    }
}
