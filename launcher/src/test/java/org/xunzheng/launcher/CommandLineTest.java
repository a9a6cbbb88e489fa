package org.xunzheng.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    private static final Map<String, String> EXTERNAL =
            Map.of("DB_URL", "jdbc:postgresql://db/xunzheng", "DB_USER", "xunzheng", "DB_PASSWORD", "a:b=c");

    @Test
    void listensOnLoopbackWithSamplesUnlessToldOtherwise() {
        var settings = parse(Map.of());

        assertThat(settings.httpAddress()).isEqualTo("127.0.0.1");
        assertThat(settings.httpPort()).isEqualTo(8080);
        assertThat(settings.samples()).isTrue();
        assertThat(settings.purpose()).isEqualTo(Settings.Purpose.WORK);
    }

    @Test
    void takesEachOption() {
        var settings = parse(
                Map.of(),
                "--http-port",
                "81",
                "--http-address",
                "0.0.0.0",
                "--db-port",
                "82",
                "--data",
                "/d",
                "--no-samples");

        assertThat(settings.httpPort()).isEqualTo(81);
        assertThat(settings.httpAddress()).isEqualTo("0.0.0.0");
        assertThat(settings.databasePort()).isEqualTo(82);
        assertThat(settings.data()).isEqualTo(Path.of("/d"));
        assertThat(settings.samples()).isFalse();
    }

    @Test
    void takesTheLastOfAnOptionGivenTwice() {
        assertThat(parse(Map.of(), "--data", "/a", "--data", "/b").data()).isEqualTo(Path.of("/b"));
    }

    @Test
    void putsNoSamplesIntoAnExternalDatabaseUnasked() {
        assertThat(parse(EXTERNAL).samples()).isFalse();
        assertThat(parse(EXTERNAL, "--samples").samples()).isTrue();
    }

    @Test
    void refusesAnExternalDatabaseWithoutPassword() {
        assertThatThrownBy(() -> parse(Map.of("DB_URL", "jdbc:postgresql://db/xunzheng", "DB_USER", "xunzheng")))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("DB_PASSWORD");
    }

    @Test
    void refusesAPasswordThatPayaraMicroWouldTakeApart() {
        for (var password : List.of("a b", "a\"b", "a'b", "a${b}")) {
            assertThatThrownBy(() -> parse(Map.of(
                            "DB_URL", "jdbc:postgresql://db/xunzheng", "DB_USER", "xunzheng", "DB_PASSWORD", password)))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageNotContaining(password);
        }
    }

    @Test
    void refusesWhatIsNoPort() {
        for (var port : List.of("0", "65536", "-1", "http", "")) {
            assertThatThrownBy(() -> parse(Map.of(), "--http-port", port))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("--http-port");
        }
    }

    @Test
    void showsTheOptionsWhenOneIsUnknown() {
        assertThatThrownBy(() -> parse(Map.of(), "--port"))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("--http-port N");
    }

    @Test
    void neverShowsThePassword() {
        assertThat(parse(EXTERNAL)).asString().doesNotContain("a:b=c");
    }

    private static Settings parse(Map<String, String> environment, String... words) {
        return CommandLine.parse(List.of(words), environment, Path.of("xunzheng.war"), Path.of("payara-micro.jar"));
    }
}
