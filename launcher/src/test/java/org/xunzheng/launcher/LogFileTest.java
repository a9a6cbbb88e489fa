package org.xunzheng.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    private Path folder;

    @Test
    void keepsTheLogsOfTheLastFiveStarts() throws Exception {
        var path = folder.resolve("server.log");
        for (var start = 1; start <= 8; start++) {
            Files.writeString(LogFile.begin(path).path(), "start " + start);
        }

        assertThat(path).hasContent("start 8");
        assertThat(folder.resolve("server.log.1")).hasContent("start 7");
        assertThat(folder.resolve("server.log.5")).hasContent("start 3");
        assertThat(folder.resolve("server.log.6")).doesNotExist();
    }

    @Test
    void showsTheLastLinesEvenOfAShortOrBrokenLog() throws Exception {
        var log = LogFile.begin(folder.resolve("server.log"));
        Files.write(log.path(), new byte[] {'a', '\n', (byte) 0xff, '\n', 'c'});

        assertThat(log.tail(1)).isEqualTo("c");
        assertThat(log.tail(9)).startsWith("a").endsWith("c");
    }
}
