package org.xunzheng.domain.protection;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The times that older data was sealed again: long work, which goes on when its page is left. */
public interface Resealings {

    /** How one stands. */
    enum State {
        RUNNING,
        DONE,
        STOPPED
    }

    /**
     * One of them.
     *
     * @param version the version of the key that everything is brought to
     * @param heardOfAt when it last said how far it had come
     */
    record Resealing(
            UUID id, String by, int version, Instant startedAt, Instant heardOfAt, State state, long done, long total) {

        private static final int SILENT_SECONDS = 120;

        /** Whether it stopped without a word: its server was shut down. */
        public boolean isLost(Instant now) {
            return state == State.RUNNING && heardOfAt.isBefore(now.minusSeconds(SILENT_SECONDS));
        }

        /** How far it has come, 0 to 100. */
        public int percent() {
            return state == State.DONE ? 100 : total == 0 ? 0 : (int) Math.min(99, 100 * done / total);
        }
    }

    Optional<Resealing> newest();

    /**
     * Records that one begins.
     *
     * @throws org.xunzheng.domain.rule.StaleVersion if another one runs
     */
    UUID start(UUID account, int version, long total, Instant at);

    void progress(UUID id, int more, Instant at);

    /** Records how it ended; nothing if that is recorded already. */
    boolean end(UUID id, State state, Instant at);
}
