package org.xunzheng.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A database that does not answer")
class UnavailableTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08003", "08006", "57P01", "57P03", "53300"})
    void isBehindWhatALostConnectionThrows(String state) {
        assertThat(Unavailable.isBehind(new IllegalStateException(new SQLException("gone", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40P01", "42601", "57014"})
    void isNotBehindWhatAStatementThrows(String state) {
        assertThat(Unavailable.isBehind(new IllegalStateException(new SQLException("no", state))))
                .isFalse();
    }

    @Test
    void isBehindItselfAndNothingElse() {
        assertThat(Unavailable.isBehind(new RuntimeException(new Unavailable(null))))
                .isTrue();
        assertThat(Unavailable.isBehind(new SQLException("without a state"))).isFalse();
        assertThat(Unavailable.isBehind(null)).isFalse();
        IllegalStateException circle = new IllegalStateException();
        circle.initCause(new IllegalStateException(circle));
        assertThat(Unavailable.isBehind(circle)).isFalse();
    }
}
