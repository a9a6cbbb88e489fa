package org.xunzheng.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A process that an earlier launcher left")
class OrphanTest {

    @Test
    @DisplayName("is asked to end, and has ended")
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void isEnded() throws IOException {
        Process process = new ProcessBuilder("sleep", "100000").start();
        Orphan.end(process.toHandle());
        assertThat(Orphan.hasEnded(process.toHandle())).isTrue();
    }

    @Test
    @DisplayName("has ended even if nobody asks how, and is not waited for")
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void isNotWaitedForWhenNobodyReapsIt() throws IOException {
        // The shell becomes a program that never asks after its child.
        Process parent = new ProcessBuilder("sh", "-c", "sleep 100000 & echo $!; exec sleep 100000").start();
        try (var said = parent.inputReader()) {
            ProcessHandle child =
                    ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
            Orphan.end(child);
            assertThat(Orphan.hasEnded(child)).isTrue();
            Orphan.end(child);
        } finally {
            parent.destroyForcibly();
        }
    }
}
