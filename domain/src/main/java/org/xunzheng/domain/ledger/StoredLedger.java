package org.xunzheng.domain.ledger;

import java.util.List;
import java.util.function.Consumer;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.serial.Run;

/** The ledger as it lies in storage, for who does not trust it. */
public interface StoredLedger {

    /**
     * Every run that anything stored names, or these do, and the scope sees, in order.
     *
     * @param witnessed runs that were written down outside the database
     */
    List<Run> runs(Scope scope, List<Run> witnessed);

    /**
     * Hands over the run's batches one after the other, by number, as they were at one moment; holds one of them at a time.
     *
     * @return the run itself as it was at that moment
     */
    StoredRun read(Run run, Consumer<StoredBatch> each);

    /**
     * The standing proof of each run, by run.
     *
     * @param text in the run, the institution's or the authority's name
     */
    Page<RunProof> proofs(String text, Scope scope, Page.Part part);
}
