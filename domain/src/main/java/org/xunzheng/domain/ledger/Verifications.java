package org.xunzheng.domain.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Page;

/** Verifications that somebody asked for: long work, which goes on when its page is left. */
public interface Verifications {

    /** How one stands. */
    enum State {
        RUNNING,
        HOLDS,
        FAULTS,
        FAILED
    }

    /** Records that one begins. */
    UUID start(Caller caller, Instant at);

    /** Records how far it has come. */
    void progress(UUID id, int runsDone, int runs, Instant at);

    /** Records what it found. */
    void finish(UUID id, Verification found, Instant at);

    /** Records that it could not be carried out. */
    void fail(UUID id, Instant at);

    Optional<Recorded> find(UUID id, Scope scope);

    /** The newest first. */
    Page<Recorded> list(Scope scope, Page.Part part);

    /** What is wrong, in the order found. */
    List<FaultLine> faults(UUID id);

    /**
     * A verification as it is shown.
     *
     * @param heardOfAt when it last said how far it had come
     */
    record Recorded(
            UUID id,
            String by,
            String place,
            Instant startedAt,
            Instant heardOfAt,
            State state,
            int runsDone,
            int runs,
            long batches,
            long certificates,
            int heads,
            long entries) {

        private static final int SILENT_SECONDS = 120;

        /** Whether it stopped without a word: its server was shut down. */
        public boolean isLost(Instant now) {
            return state == State.RUNNING && heardOfAt.isBefore(now.minusSeconds(SILENT_SECONDS));
        }

        /** How far it has come, 0 to 100. */
        public int percent() {
            return state == State.RUNNING ? (runs == 0 ? 0 : Math.min(99, 100 * runsDone / runs)) : 100;
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
