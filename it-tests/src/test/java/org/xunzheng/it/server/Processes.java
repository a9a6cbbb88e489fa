package org.xunzheng.it.server;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends the processes that the tests have started, known by their numbers. */
final class Processes {

    private static final int PATIENCE_SECONDS = 30;

    private Processes() {}

    /** Asks the process to end, and makes it when it does not. */
    static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException | InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
