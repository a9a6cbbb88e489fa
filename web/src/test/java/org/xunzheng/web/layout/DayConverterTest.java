package org.xunzheng.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A day as people type it")
class DayConverterTest {

    private final DayConverter converter = new DayConverter();

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-05", "20260305", "2026/3/5", "2026.03.05", "2026年3月5日", " ２０２６-０３-０５ "})
    void isRead(String typed) {
        assertThat(converter.getAsObject(null, null, typed)).isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @Test
    void isShownInOneForm() {
        assertThat(converter.getAsString(null, null, LocalDate.of(2026, 3, 5))).isEqualTo("2026-03-05");
    }

    @Test
    void mayBeLeftOut() {
        assertThat(converter.getAsObject(null, null, " ")).isNull();
    }
}
