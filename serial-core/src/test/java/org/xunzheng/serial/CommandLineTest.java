package org.xunzheng.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void explains() throws IOException {
        assertThat(run("explain", "37091100012600001b")).isZero();
        assertThat(written()).contains("✓ 37091100012600001B", "泰安市岱岳区");
        assertThat(run("explain", "37091100012600001D")).isEqualTo(1);
    }

    @Test
    void checksAFileLineByLine() throws IOException {
        String file = file("37091100012600001B\n\n3709110001260000\n37091100012600003b\n");
        assertThat(run("check", file)).isEqualTo(1);
        assertThat(written()).isEqualTo(file + ":3:17: TOO_SHORT: 3709110001260000" + System.lineSeparator());
    }

    @Test
    void foldsAFileIntoRanges() throws IOException {
        String file = file("37091100012600003B\n37091100012600001B\n37091100012600002B\n37091100012600002B\n"
                + "37091100012600009B\n37091100012600004A\n");
        assertThat(run("ranges", file)).isZero();
        assertThat(written().lines())
                .containsExactly(
                        "37091100012600004A  1", "37091100012600001B – 37091100012600003B  3", "37091100012600009B  1");
    }

    @Test
    void saysHowItIsCalled() throws IOException {
        assertThat(run()).isEqualTo(2);
        assertThat(run("count", "x")).isEqualTo(2);
        assertThat(written()).contains("usage:");
    }

    private int run(String... arguments) throws IOException {
        return new CommandLine(new PrintStream(written, true, StandardCharsets.UTF_8), Locale.CHINESE).run(arguments);
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8);
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("serials.txt"), content).toString();
    }
}
