package org.xunzheng.domain.ledger;

import java.time.Instant;
import java.util.List;
import org.xunzheng.domain.trail.RecordFault;
import org.xunzheng.domain.trail.TrailFault;

/**
 * What a verification found.
 *
 * @param at when it began
 * @param faults the first one of each run that has any
 * @param heads how many heads of days there are
 * @param entries how many entries of the trail were computed again
 * @param trailFaults the first one of each subject that has any
 * @param recordFaults what does not fit about what the trail seals
 */
public record Verification(
        Instant at,
        int runs,
        long batches,
        long certificates,
        List<Fault> faults,
        int heads,
        List<HeadFault> headFaults,
        long entries,
        List<TrailFault> trailFaults,
        List<RecordFault> recordFaults) {

    public Verification {
        faults = List.copyOf(faults);
        headFaults = List.copyOf(headFaults);
        trailFaults = List.copyOf(trailFaults);
        recordFaults = List.copyOf(recordFaults);
    }

    /** Whether everything fits. */
    public boolean holds() {
        return faults.isEmpty() && headFaults.isEmpty() && trailFaults.isEmpty() && recordFaults.isEmpty();
    }
}
