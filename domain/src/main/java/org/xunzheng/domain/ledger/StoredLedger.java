package org.xunzheng.domain.ledger;

import java.util.List;
import java.util.function.Consumer;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.serial.Run;

/** The ledger as it lies in storage, for who does not trust it. */
public interface StoredLedger {

    /** Every run that anything stored names and the scope sees, in order. */
    List<Run> runs(Scope scope);

    /**
     * Hands over what the run begins after, then its batches one after the other, by number, as they were at one moment; holds one of them at a
     * time.
     *
     * @return the run itself as it was at that moment
     */
    StoredRun read(Run run, Consumer<StoredOpening> begin, Consumer<StoredBatch> each);

    /**
     * The standing proof of each run, by run.
     *
     * @param text in the run, the institution's or the authority's name
     */
    Page<RunProof> proofs(String text, Scope scope, Page.Part part);
}
