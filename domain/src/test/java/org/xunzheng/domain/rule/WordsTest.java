package org.xunzheng.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("REV-3: words that the trail keeps pass one gate")
class WordsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/xunzheng/domain");

    @Test
    void takesAReasonAsOneLine() {
        Words words = Words.wanted(" 依据\n不足 ", "reason", WordsReason.TOO_LONG);
        assertThat(words.text()).isEqualTo("依据 不足");
        assertThat(words.refusals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"身份证 370911199001011234", "本人３７０９１１１９９００１０１１２３４", "电话 138-1234-5678"})
    void refusesPersonalNumbers(String typed) {
        assertThat(Words.optional(typed, "remark").refusals())
                .containsExactly(Refusal.at(Place.field("remark"), WordsReason.HOLD_A_NUMBER));
    }

    @Test
    void refusesWhatIsMissingOrTooLong() {
        assertThat(Words.wanted(null, "reason", WordsReason.TOO_LONG).refusals())
                .hasSize(1);
        assertThat(Words.optional("", "remark").refusals()).isEmpty();
        assertThat(Words.optional("长".repeat(501), "remark").refusals())
                .containsExactly(Refusal.at(Place.field("remark"), WordsReason.TOO_LONG, 500));
    }

    @Test
    @DisplayName("every use case that puts a reason on the trail reads it by the gate")
    void noReasonGoesAroundTheGate() {
        Pattern onTheTrail = Pattern.compile("\\.with\\(\"(reason|remark|answer|note)\"");
        Set<String> around = sources().stream()
                .filter(file -> onTheTrail.matcher(text(file)).find())
                .filter(file ->
                        !text(file).contains("Words.wanted") && !text(file).contains("Words.optional"))
                .map(file -> file.getFileName().toString())
                .collect(Collectors.toSet());
        assertThat(around)
                .as("PublishChange repeats a reason that the form read, ConfirmResults reads as DecideOpening does")
                .containsExactlyInAnyOrder("PublishChange.java", "ConfirmResults.java");
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
