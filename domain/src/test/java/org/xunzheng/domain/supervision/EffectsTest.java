package org.xunzheng.domain.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.rule.Refusal;

/** Which steps each measure stops, whose, and in what words: a table for security officers to read. */
@DisplayName("SUP-3, SUP-4: what each measure stops")
class EffectsTest {

    private static final List<String> TABLE = List.of(
            "| WARNING | REGION | – | – | – | – | – | – |",
            "| RECTIFICATION | REGION | – | stops | – | – | – | – |",
            "| SUSPENSION | REGION | – | stops | – | – | – | – |",
            "| WITHHOLDING | CLASS | – | – | – | – | stops | – |",
            "| BAR | EVERYWHERE | stops | stops | stops | stops | stops | stops |");

    private static final LocalDate FROM = LocalDate.of(2026, 3, 2);
    private static final LocalDate DEADLINE = LocalDate.of(2026, 3, 31);
    private static final UUID CLASS = UUID.randomUUID();

    private static MeasureInForce measure(Measure measure, boolean near, UUID trainingClass) {
        return new MeasureInForce(
                measure,
                Ground.OFF_PLAN,
                "岱岳区人社局",
                "370000/370900/370911/",
                near,
                Optional.ofNullable(trainingClass),
                FROM,
                Optional.of(DEADLINE),
                Optional.empty());
    }

    private static boolean stops(MeasureInForce measure, TrainingStep step, UUID trainingClass) {
        return measure.against(step, Optional.of(trainingClass), FROM).isPresent();
    }

    /** The line of a measure, made by asking it about every step. */
    private static String line(Measure measure) {
        MeasureInForce inForce = measure(measure, true, CLASS);
        return Arrays.stream(TrainingStep.values())
                .map(step -> stops(inForce, step, CLASS) ? "stops" : "–")
                .collect(Collectors.joining(" | ", "| " + measure + " | " + measure.reach() + " | ", " |"));
    }

    @Test
    void isThisTable() {
        assertThat(Arrays.stream(TrainingStep.values()).map(Enum::name))
                .as("columns")
                .containsExactly("FILING", "OPENING", "TEACHING", "RESULTS", "CERTIFICATES", "SUBSIDY");
        assertThat(Arrays.stream(Measure.values()).map(EffectsTest::line)).containsExactlyElementsOf(TABLE);
    }

    @Test
    @DisplayName("and docs/architecture.md prints it")
    void isPrinted() throws IOException {
        assertThat(Files.readAllLines(Path.of("../docs/architecture.md"))).containsSequence(TABLE);
    }

    @Test
    @DisplayName("a measure of a region stops steps there, one of a class those of the class, a bar all")
    void reachesWhomItSays() {
        for (Measure measure : Measure.values()) {
            for (TrainingStep step : TrainingStep.values()) {
                assertThat(stops(measure(measure, false, CLASS), step, CLASS))
                        .as(measure + " taken elsewhere, " + step)
                        .isEqualTo(measure.stops(step) && measure.reach() != Measure.Reach.REGION);
                assertThat(stops(measure(measure, true, CLASS), step, UUID.randomUUID()))
                        .as(measure + " of another class, " + step)
                        .isEqualTo(measure.stops(step) && measure.reach() != Measure.Reach.CLASS);
            }
        }
    }

    @Test
    @DisplayName("a refusal names who took it, since when, why, by which article and until when")
    void saysWhy() {
        Refusal refusal = measure(Measure.RECTIFICATION, true, null)
                .against(TrainingStep.OPENING, Optional.empty(), DEADLINE)
                .orElseThrow();
        assertThat(refusal.reason()).isEqualTo(SanctionReason.RECTIFICATION_OPEN);
        assertThat(refusal.parameters())
                .as("Tai'an is no place of Foshan's guideline")
                .containsExactly(
                        "岱岳区人社局",
                        "2026-03-02",
                        "Ground.OFF_PLAN",
                        "本系统约定（参照佛山市实施《广东省职业技能培训合格证书管理办法》的工作指引 四（一））",
                        "2026-03-31");
        assertThat(measure(Measure.RECTIFICATION, true, null)
                        .against(TrainingStep.OPENING, Optional.empty(), DEADLINE.plusDays(1)))
                .as("overdue, it goes on stopping")
                .map(Refusal::reason)
                .contains(SanctionReason.RECTIFICATION_OVERDUE);
    }
}
