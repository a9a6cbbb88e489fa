package org.xunzheng.persistence.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.xunzheng.persistence.sql.RunningTransaction;
import org.xunzheng.serial.Run;

/**
 * Lets the transactions of this node come to a run's row one after the other, in the order of their asking, and hands on
 * where the one before left the run. Waiting here costs nothing; waiting for the row costs the database more with every
 * waiter.
 *
 * <p>The row stays the guarantee: other nodes know nothing of these turns, who has waited for too long goes on without one,
 * and what was handed on counts only if the row says the same.
 */
final class Turns {

    private static final int LONGEST_WAIT_MILLIS = 10_000;
    private static final int LOOK_AGAIN_MILLIS = 200;
    private static final int UNBELIEVED = 8;

    /** One small object for every run that this node has issued in. */
    private final Map<Run, Turn> turns = new ConcurrentHashMap<>();

    /** The turn at one run, held by one transaction at a time. */
    static final class Turn {

        /** No lock, since a transaction that timed out may be ended by a thread of the server's. */
        private final Semaphore free = new Semaphore(1, true);

        private final AtomicReference<RunningTransaction> holder = new AtomicReference<>();
        private volatile Optional<RunEnd> committed = Optional.empty();
        private volatile Optional<RunEnd> written = Optional.empty();
        /** How many turns more the end is not believed, since another node writes in this run too. */
        private volatile int unbelieved;

        /** Where the transaction before left the run, if it is known. */
        Optional<RunEnd> end() {
            if (unbelieved > 0) {
                unbelieved--;
                return Optional.empty();
            }
            return committed;
        }

        /** The run ended elsewhere: somebody else writes in it, and looking first is cheaper for a while. */
        void wasWrong() {
            unbelieved = UNBELIEVED;
        }

        /** Where this transaction leaves the run, once it is committed. */
        void leaveAt(RunEnd end) {
            written = Optional.of(end);
        }

        private void begin(RunningTransaction transaction) {
            holder.set(transaction);
            transaction.afterwards(isCommitted -> end(transaction, isCommitted));
        }

        private void end(RunningTransaction transaction, boolean isCommitted) {
            if (holder.compareAndSet(transaction, null)) {
                committed = isCommitted ? written : Optional.empty();
                written = Optional.empty();
                free.release();
            }
        }

        /** Waits for the turn; false if that takes too long. */
        private boolean await() throws InterruptedException {
            for (int waited = 0; waited < LONGEST_WAIT_MILLIS; waited += LOOK_AGAIN_MILLIS) {
                if (free.tryAcquire(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                    return true;
                }
                // A holder whose connection was lost does not say that it has ended.
                RunningTransaction before = holder.get();
                if (before != null && before.isOver()) {
                    end(before, false);
                }
            }
            return false;
        }
    }

    /**
     * Waits for the run's turn and keeps it until the transaction has ended, well or badly.
     *
     * @return empty if that took too long
     */
    Optional<Turn> take(Run run, RunningTransaction transaction) {
        Turn turn = turns.computeIfAbsent(run, r -> new Turn());
        try {
            if (transaction.equals(turn.holder.get())) {
                return Optional.of(turn);
            }
            if (turn.await()) {
                turn.begin(transaction);
                return Optional.of(turn);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
