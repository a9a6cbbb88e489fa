package org.xunzheng.domain.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Page;

/** Verifications that somebody asked for, and what they found; each has the number of its job. */
public interface Verifications {

    /** How one stands. */
    enum State {
        RUNNING,
        HOLDS,
        FAULTS,
        FAILED,
        CANCELLED
    }

    /** Records that one was asked for. */
    void start(UUID id, Caller caller, Instant at);

    /** Adds what a piece of it found. */
    void add(UUID id, Verification found);

    /** Records that it is over: by what it found, or FAILED or CANCELLED. */
    void end(UUID id, Optional<State> otherwise);

    Optional<Recorded> find(UUID id, Scope scope);

    /** The newest first. */
    Page<Recorded> list(Scope scope, Page.Part part);

    /** What is wrong, in the order found. */
    List<FaultLine> faults(UUID id);

    /**
     * A verification as it is shown.
     *
     * @param runsDone how many runs were looked at so far
     * @param runs how many there are; 0 before it is known
     */
    record Recorded(
            UUID id,
            String by,
            String place,
            Instant startedAt,
            State state,
            int runsDone,
            int runs,
            long batches,
            long certificates,
            int heads,
            long entries) {

        private static final int ALMOST = 99;
        private static final int WHOLE = 100;

        /** How far it has come, 0 to 100. */
        public int percent() {
            return state == State.RUNNING ? (runs == 0 ? 0 : Math.min(ALMOST, WHOLE * runsDone / runs)) : WHOLE;
        }
    }

    /** The part of the system that a fault is in. */
    enum Part {
        RUN,
        HEAD,
        TRAIL,
        /** What the trail seals. */
        RECORD
    }

    /**
     * One fault as it is shown.
     *
     * @param about the run, the day, the subject's kind, or what of the subject the trail seals
     * @param number of the certificate, the batch's first, or the entry's; 0 for a day
     * @param kind the constant of the fault's own enum
     * @param matter the class or the subject, where it is known
     */
    record FaultLine(Part part, String about, int number, String kind, Optional<UUID> matter) {}
}
