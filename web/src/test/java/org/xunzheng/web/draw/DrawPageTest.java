package org.xunzheng.web.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.draw.Draw;
import org.xunzheng.domain.draw.DrawState;
import org.xunzheng.domain.draw.SeedSource;
import org.xunzheng.domain.draw.Selection;
import org.xunzheng.domain.draw.Stratum;

@DisplayName("EXM-1: what is public of a draw")
class DrawPageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final String SEED = "32165421654312654321";

    @Test
    @DisplayName("the page of the documentation runs the program of the page of the system, word for word")
    void oneProgram() throws IOException {
        String program = Files.readString(Path.of("src/main/webapp/resources/xunzheng/draw.js"));
        assertThat(Files.readString(Path.of("../docs/draw-check.html"))).contains(program);
    }

    @Test
    @DisplayName("EXM-1: commitments alone until the day is over, then seed and numbers")
    void opensAfterTheDay() {
        PublishedDraw sealed = PublishedDraw.of(drawn(), DAY);
        assertThat(sealed.seedCommitment()).hasSize(64);
        assertThat(sealed.seed()).isNull();
        assertThat(sealed.selections()).isNull();
        assertThat(sealed.replacements()).isNull();
        assertThat(sealed.toString()).doesNotContain(SEED);
        PublishedDraw open = PublishedDraw.of(drawn(), DAY.plusDays(1));
        assertThat(open.seed()).isEqualTo(SEED);
        assertThat(open.selections()).hasSize(1);
    }

    private static Draw drawn() {
        return new Draw(
                new UUID(0, 1),
                1,
                new UUID(0, 2),
                new UUID(0, 3),
                new UUID(0, 4),
                1,
                "泰山学校 · 保育师第3期",
                new Draw.Terms(
                        "0".repeat(64),
                        List.of(new Stratum("THEORY_EASY", 8, 2)),
                        1,
                        SeedSource.DIGITS,
                        "大厅",
                        Optional.empty(),
                        DAY),
                DrawState.DRAWN,
                new UUID(0, 5),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Draw.Outcome(
                        SEED,
                        new UUID(0, 6),
                        Instant.EPOCH,
                        List.of(new Selection(1, "THEORY_EASY", List.of(3, 7))),
                        List.of())),
                Optional.empty());
    }
}
