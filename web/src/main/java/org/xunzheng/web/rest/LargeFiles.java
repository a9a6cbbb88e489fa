package org.xunzheng.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.xunzheng.domain.rule.Busy;

/** Lets a few large files at once into the memory of a node, as many as it has room for. */
@ApplicationScoped
public class LargeFiles {

    private static final long MEGABYTE = 1024 * 1024;
    /** What one of them takes at most: its bytes, and what is read from them (MemoryOfTablesTest of the module sheets). */
    private static final long BYTES_OF_ONE = 160 * MEGABYTE;
    /** What the application takes while it reads none. */
    private static final long BYTES_OF_THE_REST = 160 * MEGABYTE;

    private static final int FEWEST = 2;
    private static final Duration WAIT = Duration.ofSeconds(10);

    private final Semaphore free;

    public LargeFiles() {
        this((int) Math.max(FEWEST, (Runtime.getRuntime().maxMemory() - BYTES_OF_THE_REST) / BYTES_OF_ONE));
    }

    LargeFiles(int atOnce) {
        free = new Semaphore(atOnce);
    }

    /** The right to hold one file in memory, until it is closed; closing it again does nothing. */
    public final class Turn implements AutoCloseable {

        private final AtomicBoolean over = new AtomicBoolean();

        @Override
        public void close() {
            if (over.compareAndSet(false, true)) {
                free.release();
            }
        }
    }

    /**
     * Begins a turn.
     *
     * @throws Busy if as many as there is room for are under way
     */
    public Turn turn() {
        if (!free.tryAcquire()) {
            throw new Busy("as many files as there is room for are read already", WAIT);
        }
        return new Turn();
    }
}
