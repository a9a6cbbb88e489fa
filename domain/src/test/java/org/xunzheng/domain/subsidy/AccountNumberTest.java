package org.xunzheng.domain.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("SUB-5: the number of an account")
class AccountNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6222020200000000006",
                "6222 0202 0000 0000 006",
                "６２２２０２０２００００００００００６",
                "160401040012345",
                "15-8808-0104-0009"
            })
    @DisplayName("is read kindly")
    void isRead(String typed) {
        assertThat(AccountNumber.wrong(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "12345678, ACCOUNT_MALFORMED",
        "'', ACCOUNT_MALFORMED",
        "62220202000000A0006, ACCOUNT_MALFORMED",
        "1604010400123451604010400123451, ACCOUNT_MALFORMED",
        "6222020200000000007, ACCOUNT_CHECK_DIGIT",
        "6222002200000000006, ACCOUNT_CHECK_DIGIT",
        "111111111111, ACCOUNT_MADE_UP",
        "1234567890123, ACCOUNT_MADE_UP",
        "987654321098, ACCOUNT_MADE_UP"
    })
    @DisplayName("is refused with what is wrong")
    void isRefused(String typed, ClaimReason reason) {
        assertThat(AccountNumber.wrong(typed)).contains(reason);
        assertThatThrownBy(() -> AccountNumber.parse(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("shows its last four digits alone")
    void masksItself() {
        assertThat(AccountNumber.parse("6222020200000000006")).hasToString("****0006");
    }
}
