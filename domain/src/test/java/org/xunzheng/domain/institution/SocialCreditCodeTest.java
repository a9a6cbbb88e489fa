package org.xunzheng.domain.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.domain.institution.InvalidSocialCreditCode.Defect;

class SocialCreditCodeTest {

    private static final String EXAMPLE = "91350100M000100Y43";

    @ParameterizedTest
    @ValueSource(
            strings = {
                EXAMPLE,
                "91350100m000100y43",
                " 91350100 M000100Y4 3",
                "９１３５０１００Ｍ０００１００Ｙ４３",
                "\u202d91350100-M000100Y4-3\u202c"
            })
    void readsWhatPeopleType(String typed) {
        assertThat(SocialCreditCode.parse(typed)).hasToString(EXAMPLE);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "91350100M000100Y4, WRONG_LENGTH",
        "91350100M000100Y4I, WRONG_CHARACTER",
        "91350100M00010OY43, WRONG_CHARACTER",
        "91350100M000100Y44, CHECK_CHARACTER",
        "000000000000000000, NO_SUCH_DEPARTMENT"
    })
    void namesTheDefect(String typed, Defect defect) {
        assertThat(catchThrowableOfType(InvalidSocialCreditCode.class, () -> SocialCreditCode.parse(typed))
                        .defect())
                .isEqualTo(defect);
    }

    @Test
    void findsEverySingleWrongCharacter() {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (int i = 0; i < EXAMPLE.length(); i++) {
            for (char wrong : alphabet.toCharArray()) {
                String typed = EXAMPLE.substring(0, i) + wrong + EXAMPLE.substring(i + 1);
                if (!typed.equals(EXAMPLE)) {
                    assertThat(catchThrowableOfType(InvalidSocialCreditCode.class, () -> SocialCreditCode.parse(typed)))
                            .as(typed)
                            .isNotNull();
                }
            }
        }
    }
}
