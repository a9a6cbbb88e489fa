package org.xunzheng.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.domain.rule.Unavailable;

@DisplayName("A database that does not answer")
class LostConnectionTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08003", "08006", "57P01", "57P03", "53300"})
    void isBehindWhatALostConnectionThrows(String state) {
        assertThat(LostConnection.is(new IllegalStateException(new SQLException("gone", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40P01", "42601", "57014"})
    void isNotBehindWhatAStatementThrows(String state) {
        assertThat(LostConnection.is(new IllegalStateException(new SQLException("no", state))))
                .isFalse();
    }

    @Test
    void isBehindItselfAndNothingElse() {
        assertThat(LostConnection.is(new RuntimeException(new Unavailable(null))))
                .isTrue();
        assertThat(LostConnection.is(new SQLException("without a state"))).isFalse();
        assertThat(LostConnection.is(null)).isFalse();
        IllegalStateException circle = new IllegalStateException();
        circle.initCause(new IllegalStateException(circle));
        assertThat(LostConnection.is(circle)).isFalse();
    }
}
