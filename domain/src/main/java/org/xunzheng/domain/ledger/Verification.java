package org.xunzheng.domain.ledger;

import java.time.Instant;
import java.util.List;

/**
 * What a verification of the ledger found.
 *
 * @param at when it began
 * @param faults the first one of each run that has any
 */
public record Verification(Instant at, int runs, long batches, long certificates, List<Fault> faults) {

    public Verification {
        faults = List.copyOf(faults);
    }

    /** Whether everything fits. */
    public boolean holds() {
        return faults.isEmpty();
    }
}
