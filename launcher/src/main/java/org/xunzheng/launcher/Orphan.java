package org.xunzheng.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that an earlier launcher could not stop, having been killed itself. */
final class Orphan {

    private static final long PATIENCE_SECONDS = 15;

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
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static String commandLine(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }
}
