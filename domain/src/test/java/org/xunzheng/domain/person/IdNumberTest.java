package org.xunzheng.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.domain.person.InvalidIdNumber.Defect;

class IdNumberTest {

    /** The standard's own example. */
    private static final String EXAMPLE = "11010519491231002X";

    @ParameterizedTest
    @ValueSource(
            strings = {
                EXAMPLE,
                "11010519491231002x",
                " 110105 19491231 002X ",
                "１１０１０５１９４９１２３１００２Ｘ",
                "'11010519491231002X"
            })
    void readsWhatPeopleType(String typed) {
        assertThat(IdNumber.parse(typed).digits()).isEqualTo(EXAMPLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                EXAMPLE,
                "text=" + EXAMPLE + "&from=2026-11-01",
                "王芳 110105 19491231 002x",
                "（１１０１０５１９４９１２３１００２Ｘ）",
                "110105194912310021",
                "37091100012600001B," + EXAMPLE
            })
    void isFoundWithinAText(String text) {
        assertThat(IdNumber.isWithin(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "37091100012600001B",
                "110105194913310021",
                "990105194912310021",
                "91370900MA3C8XYT5X",
                "1" + EXAMPLE,
                EXAMPLE + "1",
                "2026-11-01 2026-11-30",
                "id=7f1b8a52-1c55-4d4a-9b0e-5f1f2e6a7c11"
            })
    void isNotFoundWhereThereIsNone(String text) {
        assertThat(IdNumber.isWithin(text)).isFalse();
    }

    @ParameterizedTest
    @DisplayName("CLS-4: an ID number is 18 characters of GB 11643")
    @CsvSource({
        "'', EMPTY",
        "1101051949123100, WRONG_LENGTH",
        "110105491231002, FIRST_GENERATION",
        "1101051949123100X2, WRONG_CHARACTER",
        "99010519491231002X, NO_SUCH_REGION",
        "11010519490231002X, NO_SUCH_BIRTHDAY",
        "11010517491231002X, NO_SUCH_BIRTHDAY",
        "110105194912310021, CHECK_CHARACTER"
    })
    void namesTheDefect(String typed, Defect defect) {
        assertThat(catchThrowableOfType(InvalidIdNumber.class, () -> IdNumber.parse(typed))
                        .defect())
                .isEqualTo(defect);
    }

    @Test
    @DisplayName("CLS-4: every single mistyped digit is found")
    void findsEverySingleWrongDigit() {
        for (int i = 0; i < 17; i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = EXAMPLE.substring(0, i) + digit + EXAMPLE.substring(i + 1);
                if (!typed.equals(EXAMPLE)) {
                    assertThat(catchThrowableOfType(InvalidIdNumber.class, () -> IdNumber.parse(typed)))
                            .as(typed)
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void residencePermitsOfHongKongMacaoAndTaiwanCount() {
        assertThat(IdNumber.completing("81000019900307123").birthday()).isEqualTo(LocalDate.of(1990, 3, 7));
        assertThat(IdNumber.completing("83000019900307123")).isNotNull();
    }

    @Test
    void masksItselfWhereverItIsPrinted() {
        IdNumber number = IdNumber.parse(EXAMPLE);
        assertThat(number).hasToString("1101**********002X");
        assertThat(number.masked()).hasSize(18);
    }

    @Test
    void aDefectNeverCarriesTheNumber() {
        InvalidIdNumber invalid =
                catchThrowableOfType(InvalidIdNumber.class, () -> IdNumber.parse("110105194912310021"));
        assertThat(invalid).hasMessage("CHECK_CHARACTER");
    }
}
