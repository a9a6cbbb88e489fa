package org.xunzheng.domain.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.serial.Run;

/** The heads of the days. */
public interface Heads {

    Optional<LedgerHead> last();

    Optional<LedgerHead> of(LocalDate day);

    /** The first head of this day or a later one. */
    Optional<LedgerHead> firstSince(LocalDate day);

    /** The newest first. */
    Page<LedgerHead> list(Page.Part part);

    /** All of them, the oldest first. */
    List<LedgerHead> all();

    /** Where every run stood at the end of the day, by the ledger itself, in the order of runs. */
    List<RunLeaf> runsByLedger(LocalDate day);

    /** The matters whose trail grew until the end of the day and that no head has covered, in order. */
    List<TrailLeaf> subjectsByTrail(LocalDate day);

    /** How many certificates had been issued by the end of the day. */
    long certificates(LocalDate day);

    /**
     * Stores a head with its leaves.
     *
     * @param runs all of them; those that did not move since the head before are not stored again
     * @throws org.xunzheng.domain.rule.StaleVersion if another node was quicker
     */
    void add(LedgerHead head, List<RunLeaf> runs, List<TrailLeaf> subjects);

    /** The leaves of the day's tree as they were stored, in the order of runs. */
    List<RunLeaf> runs(LocalDate day);

    /** Hands over, day by day, the runs that had moved and the subjects, as they were stored. */
    void eachDay(BiConsumer<LocalDate, Moved> each);

    /** What was stored with a head. */
    record Moved(List<RunLeaf> runs, List<TrailLeaf> subjects) {}

    /** Where a run stood on the days that a head was made and it had moved, the oldest first. */
    List<DatedLeaf> of(Run run);

    /** Waits for every batch that is being written, and lets none be written until this transaction ends. */
    void holdIssuing();
}
