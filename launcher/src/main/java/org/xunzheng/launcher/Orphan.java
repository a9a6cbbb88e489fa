package org.xunzheng.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A process that an earlier launcher could not stop, having been killed itself. */
final class Orphan {

    /** How long a process may take to end by itself; it may have much to write. */
    private static final long PATIENCE_SECONDS = 120;

    /** Only a process that the system cannot end takes so long after it was killed. */
    private static final long KILLED_SECONDS = 600;

    private static final int PAUSE_MILLISECONDS = 50;

    private Orphan() {}

    /**
     * Ends the process whose number is the first line of the file, if it still runs.
     *
     * @param mark part of its command line, so that a number given to another program since then is left alone
     */
    static void end(Path pidFile, String mark) {
        if (Files.notExists(pidFile)) {
            return;
        }
        try (var lines = Files.lines(pidFile)) {
            lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .flatMap(number -> ProcessHandle.of(Long.parseLong(number)))
                    .filter(process -> commandLine(process).contains(mark))
                    .ifPresent(Orphan::end);
        } catch (IOException e) {
            throw new StartFailed("Cannot read " + pidFile + ": " + e.getMessage(), e);
        }
    }

    /** Asks the process to end, and makes it when it does not. */
    static void end(ProcessHandle process) {
        process.destroy();
        try {
            if (!ends(process, PATIENCE_SECONDS)) {
                process.destroyForcibly();
                if (!ends(process, KILLED_SECONDS)) {
                    throw new StartFailed("The process " + process.pid() + " does not end, although it was killed.");
                }
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ends(ProcessHandle process, long seconds) throws InterruptedException {
        var begin = System.nanoTime();
        while (!hasEnded(process)) {
            if (System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(seconds)) {
                return false;
            }
            Thread.sleep(PAUSE_MILLISECONDS);
        }
        return true;
    }

    /** Whether it runs no more, even if whoever started it never asks how it ended and the system keeps its number. */
    static boolean hasEnded(ProcessHandle process) {
        return !process.isAlive() || isKept(process.pid());
    }

    private static boolean isKept(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The name before it is in parentheses and may hold anything.
            var state = stat.substring(stat.lastIndexOf(')') + 1).strip();
            return state.startsWith("Z") || state.startsWith("X");
        } catch (IOException noSuchFile) {
            return false;
        }
    }

    private static String commandLine(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }
}
