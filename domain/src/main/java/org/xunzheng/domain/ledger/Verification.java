package org.xunzheng.domain.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xunzheng.domain.trail.RecordFault;
import org.xunzheng.domain.trail.TrailCheck;
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

    static Verification ofNothing(Instant at) {
        return new Verification(at, 0, 0, 0, List.of(), 0, List.of(), 0, List.of(), List.of());
    }

    static Verification ofRun(Instant at, RunCheck check, Optional<Fault> fault) {
        List<Fault> faults = fault.stream().toList();
        return new Verification(
                at, 1, check.batches(), check.certificates(), faults, 0, List.of(), 0, List.of(), List.of());
    }

    static Verification ofHeads(Instant at, int heads, List<HeadFault> faults) {
        return new Verification(at, 0, 0, 0, List.of(), heads, faults, 0, List.of(), List.of());
    }

    static Verification ofTrail(Instant at, TrailCheck check) {
        return new Verification(at, 0, 0, 0, List.of(), 0, List.of(), check.entries(), check.faults(), List.of());
    }

    static Verification ofRecords(Instant at, List<RecordFault> faults) {
        return new Verification(at, 0, 0, 0, List.of(), 0, List.of(), 0, List.of(), faults);
    }

    /** What both found. */
    Verification and(Verification other) {
        return new Verification(
                at,
                runs + other.runs,
                batches + other.batches,
                certificates + other.certificates,
                both(faults, other.faults),
                heads + other.heads,
                both(headFaults, other.headFaults),
                entries + other.entries,
                both(trailFaults, other.trailFaults),
                both(recordFaults, other.recordFaults));
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** Whether everything fits. */
    public boolean holds() {
        return faults.isEmpty() && headFaults.isEmpty() && trailFaults.isEmpty() && recordFaults.isEmpty();
    }
}
