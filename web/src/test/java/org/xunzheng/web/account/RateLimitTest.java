package org.xunzheng.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The limit of requests")
class RateLimitTest {

    private long nanos = -5_000_000_000L;
    private final RateLimit limit = new RateLimit(600, 60, () -> nanos);

    private void passes(Duration time) {
        nanos += time.toNanos();
    }

    @Test
    @DisplayName("lets a minute's worth through at once, then as many as time passes")
    void fillsEvenly() {
        for (int i = 0; i < 60; i++) {
            assertThat(limit.take("a", 60)).isEmpty();
        }
        assertThat(limit.take("a", 60)).hasValue(Duration.ofSeconds(1));
        passes(Duration.ofMillis(900));
        assertThat(limit.take("a", 60)).hasValue(Duration.ofSeconds(1));
        passes(Duration.ofMillis(100));
        assertThat(limit.take("a", 60)).as("who was refused lost nothing").isEmpty();
        assertThat(limit.take("a", 60)).isPresent();
        passes(Duration.ofHours(1));
        for (int i = 0; i < 60; i++) {
            assertThat(limit.take("a", 60)).isEmpty();
        }
        assertThat(limit.take("a", 60))
                .as("no more than a minute's worth is saved up")
                .isPresent();
    }

    @Test
    void countsEachCallerAlone() {
        assertThat(limit.take("a", 1)).isEmpty();
        assertThat(limit.take("a", 1)).isPresent();
        assertThat(limit.take("b", 1)).isEmpty();
    }

    @Test
    @DisplayName("keeps nobody waiting longer than it takes to fill, should time run backwards")
    void survivesATimeThatRunsBackwards() {
        assertThat(limit.take("a", 60)).isEmpty();
        passes(Duration.ofHours(-8));
        for (int i = 0; i < 59; i++) {
            assertThat(limit.take("a", 60)).isEmpty();
        }
        assertThat(limit.take("a", 60)).hasValue(Duration.ofSeconds(1));
        passes(Duration.ofSeconds(1));
        assertThat(limit.take("a", 60)).isEmpty();
    }

    @Test
    @DisplayName("goes on for who has used it up, however many others come")
    void isNotForgottenForTheBusy() {
        for (int i = 0; i < 60; i++) {
            assertThat(limit.take("a", 60)).isEmpty();
        }
        for (int i = 0; i < 2 * RateLimit.MOST_CALLERS; i++) {
            assertThat(limit.take("other " + i, 60)).isEmpty();
        }
        assertThat(limit.take("a", 60)).isPresent();
    }

    @Test
    @DisplayName("forgets first who has used least, when more come than it keeps in mind")
    void forgetsWhoHasUsedLeast() {
        assertThat(limit.take("a", 60)).isEmpty();
        for (int i = 0; i <= RateLimit.MOST_CALLERS; i++) {
            assertThat(limit.take("other " + i, 2)).isEmpty();
        }
        for (int i = 0; i < 60; i++) {
            assertThat(limit.take("a", 60)).as("as if new").isEmpty();
        }
    }
}
