package org.xunzheng.web.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.RecordPart;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.web.text.Texts;

@DisplayName("The trail as a table")
class TrailSheetTest {

    @ParameterizedTest
    @EnumSource(RecordPart.class)
    @DisplayName("says what was done, in words, and nothing of the hashes that seal rows")
    void saysNothingOfSeals(RecordPart part) {
        TrailLine line = new TrailLine(
                Subject.trainingClass(UUID.randomUUID()),
                1,
                Action.ROSTER_BROUGHT,
                Instant.EPOCH,
                "school",
                "某人",
                "某校",
                Map.of("trainees", "3", part.fact("key"), "hash-of-rows"));
        List<String> cells = TrailSheet.cells(line, Texts.in(Locale.CHINESE));
        assertThat(cells.get(cells.size() - 1)).contains("3").doesNotContain("hash-of-rows");
    }
}
