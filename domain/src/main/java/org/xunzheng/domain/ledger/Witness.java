package org.xunzheng.domain.ledger;

import java.util.List;
import java.util.Optional;
import org.xunzheng.serial.Run;

/**
 * What was issued and signed, written down outside the database (库外留存): whoever owns the tables can empty them, and a
 * restore brings an older state back. Who writes here never takes anything away.
 */
public interface Witness {

    /** Where the run stood when it was last written down; empty if it never was. */
    Optional<RunLeaf> standing(Run run);

    /** This moment, among everything that is written down. */
    long mark();

    /** Where the run stood when it was last written down, if that was before the mark: what came later proves nothing. */
    Optional<RunLeaf> standing(Run run, long mark);

    /** Where each run stood when it was last written down. */
    List<RunLeaf> standings();

    /** The heads as they were signed, the oldest first. */
    List<LedgerHead> heads();

    /** Writes down where runs stand. */
    void keep(List<RunLeaf> runs);

    /** Whether what was written down was changed since: its own chain is broken. */
    boolean isChanged();
}
