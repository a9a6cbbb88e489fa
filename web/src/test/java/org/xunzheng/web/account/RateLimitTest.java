package org.xunzheng.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The limit of requests")
class RateLimitTest {

    private Instant now = Instant.parse("2026-11-24T02:00:00Z");
    private final RateLimit limit = new RateLimit(600, 60, new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    @DisplayName("lets a minute's worth through at once, then as many as time passes")
    void fillsEvenly() {
        for (int i = 0; i < 60; i++) {
            assertThat(limit.take("a", 60)).isEmpty();
        }
        assertThat(limit.take("a", 60)).hasValue(Duration.ofSeconds(1));
        now = now.plusMillis(900);
        assertThat(limit.take("a", 60)).hasValue(Duration.ofSeconds(1));
        now = now.plusMillis(100);
        assertThat(limit.take("a", 60)).as("who was refused lost nothing").isEmpty();
        assertThat(limit.take("a", 60)).isPresent();
        now = now.plusSeconds(3600);
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
}
