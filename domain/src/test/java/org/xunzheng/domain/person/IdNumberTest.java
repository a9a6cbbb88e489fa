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
        assertThat(IdNumber.completing("81000019900307123").birthday()).contains(LocalDate.of(1990, 3, 7));
        assertThat(IdNumber.completing("83000019900307123")).isNotNull();
    }

    @ParameterizedTest
    @DisplayName("CLS-4: the numbers of other papers count, and of most the form tells the paper")
    @CsvSource({
        "11010519491231002X, RESIDENT_CARD",
        "810000199003071234, RESIDENCE_PERMIT",
        "H12345678, HONG_KONG_MACAO_PERMIT",
        "m1234567801, HONG_KONG_MACAO_PERMIT",
        "CAN110089010136, PERMANENT_RESIDENCE"
    })
    void tellsThePaperByTheNumber(String typed, IdPaper paper) {
        String valid = typed.startsWith("81")
                ? IdNumber.completing(typed.substring(0, 17)).digits()
                : typed;
        assertThat(IdNumber.parse(valid).paper()).isEqualTo(paper);
        assertThat(IdNumber.parse(valid, paper)).isEqualTo(IdNumber.ofAnyPaper(valid));
    }

    @Test
    @DisplayName(
            "CLS-4: the number of a foreigner's card has a province, a birthday and a check character behind the nine")
    void newCardsOfForeigners() {
        IdNumber number = IdNumber.completing("93784019900307123");
        assertThat(number.paper()).isEqualTo(IdPaper.PERMANENT_RESIDENCE);
        assertThat(number.birthday()).contains(LocalDate.of(1990, 3, 7));
        assertThat(catchThrowableOfType(InvalidIdNumber.class, () -> IdNumber.completing("99984019900307123"))
                        .defect())
                .isEqualTo(Defect.NO_SUCH_REGION);
    }

    @Test
    @DisplayName("CLS-4: eight digits are a Taiwan permit's only where somebody says so")
    void taiwanPermitsAreNamed() {
        assertThat(IdNumber.parse("12345678", IdPaper.TAIWAN_PERMIT).paper()).isEqualTo(IdPaper.TAIWAN_PERMIT);
        assertThat(IdNumber.parse("0123456789(B)", IdPaper.TAIWAN_PERMIT).digits())
                .isEqualTo("0123456789B");
        assertThat(defect("12345678", null)).isEqualTo(Defect.WRONG_LENGTH);
        assertThat(defect("12345678", IdPaper.RESIDENT_CARD)).isEqualTo(Defect.WRONG_LENGTH);
        assertThat(defect("H12345678", IdPaper.RESIDENT_CARD)).isEqualTo(Defect.OTHER_PAPER);
        assertThat(defect(EXAMPLE, IdPaper.TAIWAN_PERMIT)).isEqualTo(Defect.OTHER_PAPER);
        assertThat(defect("E12345678", IdPaper.PASSPORT)).isEqualTo(Defect.PASSPORT);
    }

    private static Defect defect(String typed, IdPaper paper) {
        return catchThrowableOfType(InvalidIdNumber.class, () -> {
                    if (paper == null) {
                        IdNumber.parse(typed);
                    } else {
                        IdNumber.parse(typed, paper);
                    }
                })
                .defect();
    }

    @ParameterizedTest
    @CsvSource({
        "居民身份证, RESIDENT_CARD",
        "身份证, RESIDENT_CARD",
        "港澳居民居住证, RESIDENCE_PERMIT",
        "台湾 居民居住证, RESIDENCE_PERMIT",
        "港澳居民来往内地通行证, HONG_KONG_MACAO_PERMIT",
        "台湾居民来往大陆通行证, TAIWAN_PERMIT",
        "台胞证, TAIWAN_PERMIT",
        "外国人永久居留身份证, PERMANENT_RESIDENCE",
        "外国人永久居留证, PERMANENT_RESIDENCE",
        "普通护照, PASSPORT",
        "TAIWAN_PERMIT, TAIWAN_PERMIT"
    })
    void readsTheWordsForPapers(String typed, IdPaper paper) {
        assertThat(IdPaper.parse(typed)).contains(paper);
    }

    @Test
    void masksShortNumbersFurther() {
        assertThat(IdNumber.parse("H12345678")).hasToString("H1*****78");
        assertThat(IdNumber.parse("CAN110089010136")).hasToString("CAN1*******0136");
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
