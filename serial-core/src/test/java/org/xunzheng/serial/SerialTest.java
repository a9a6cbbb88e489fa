package org.xunzheng.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.serial.InvalidSerial.Defect;

class SerialTest {

    private static final String TEXT = "37091100012600001B";
    private static final Serial SERIAL = new Serial(
            new RegionCode("370911"),
            new InstitutionCode(1),
            IssueYear.of(java.time.LocalDate.of(2026, 11, 20)),
            new Sequence(1),
            Category.B);

    @Test
    @DisplayName("SER-1, SER-9: city, county, institution, year, sequence and category, padded with zeros")
    void writesItsParts() {
        assertThat(SERIAL).hasToString(TEXT);
        assertThat(SERIAL.run()).hasToString("370911000126");
        assertThat(SERIAL.region().city()).isEqualTo("3709");
        assertThat(SERIAL.region().county()).isEqualTo("11");
    }

    @Test
    void isShownInGroups() {
        assertThat(SERIAL.grouped()).isEqualTo("3709 11 0001 26 00001 B");
    }

    @ParameterizedTest
    @DisplayName("SER-15: what people type is read kindly")
    @ValueSource(
            strings = {
                "37091100012600001B",
                "37091100012600001b",
                "3709 11 0001 26 00001 B",
                " 37091100012600001B\n",
                "37091100012600001B　",
                "３７０９１１０００１２６００００１Ｂ",
                "3709110001260OOO1B",
                "37o9110001260oo01b",
                "\uFEFF37091100012600001B",
                "3709\u00A011\u200B00012600001B"
            })
    void readsWhatPeopleType(String typed) {
        assertThat(Serial.parse(typed)).isEqualTo(SERIAL);
    }

    @ParameterizedTest
    @DisplayName("SER-15: what is stored is strict")
    @ValueSource(
            strings = {"37091100012600001b", " 37091100012600001B", "3709110001260O001B", "３７０９１１０００１２６００００１Ｂ", ""})
    void storedTextIsStrict(String text) {
        assertThatThrownBy(() -> Serial.stored(text)).isInstanceOf(InvalidSerial.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY, 0",
        "' ', EMPTY, 0",
        "3709110001260000, TOO_SHORT, 17",
        "37091100012600001, TOO_SHORT, 18",
        "37091100012600001BB, TOO_LONG, 19",
        "3709X100012600001B, NOT_A_DIGIT, 5",
        "370911000126000B1B, NOT_A_DIGIT, 16",
        "37091100002600001B, INSTITUTION_ZERO, 7",
        "37091100012600000B, SEQUENCE_ZERO, 13",
        "37091100012600001D, NO_SUCH_CATEGORY, 18",
        "370911000126000011, NO_SUCH_CATEGORY, 18"
    })
    void namesTheDefectAndItsPlace(String typed, Defect defect, int place) {
        InvalidSerial invalid = catchThrowableOfType(InvalidSerial.class, () -> Serial.parse(typed));
        assertThat(invalid.defect()).isEqualTo(defect);
        assertThat(invalid.place()).isEqualTo(place);
        assertThat(invalid.input()).isEqualTo(typed);
    }

    @Test
    void everyWrongCharacterOfTheSeventeenDigitsIsNamedByItsPlace() {
        for (int i = 0; i < 17; i++) {
            for (char wrong : "ABCDEFGHIJKLMNPQRSTUVWXYZ/.,*一".toCharArray()) {
                String typed = TEXT.substring(0, i) + wrong + TEXT.substring(i + 1);
                InvalidSerial invalid = catchThrowableOfType(InvalidSerial.class, () -> Serial.parse(typed));
                assertThat(invalid).as(typed).isNotNull();
                assertThat(invalid.place()).as(typed).isEqualTo(i + 1);
            }
        }
    }

    @Test
    void nothingIsNoSerial() {
        assertThat(catchThrowableOfType(InvalidSerial.class, () -> Serial.parse(null))
                        .defect())
                .isEqualTo(Defect.EMPTY);
    }

    @Test
    @DisplayName("SER-7: every sequence number of a run, in order, once")
    void theWholeSpaceOfARunIsWrittenReadAndSorted() {
        List<Serial> all = new ArrayList<>();
        IntStream.rangeClosed(1, 99_999)
                .forEach(n -> all.add(SERIAL.run().serial(new Sequence(n), Category.values()[n % 3])));
        for (int i = 0; i < all.size(); i++) {
            Serial serial = all.get(i);
            assertThat(Serial.stored(serial.toString())).isEqualTo(serial);
            if (i > 0) {
                assertThat(serial).isGreaterThan(all.get(i - 1));
            }
        }
    }

    @Test
    @DisplayName("SER-4: institution codes go from 0001 to 9999 and never wrap round")
    void institutionCodesFollowOneAnother() {
        InstitutionCode code = new InstitutionCode(1);
        int given = 1;
        while (code.next().isPresent()) {
            InstitutionCode next = code.next().get();
            assertThat(next).isGreaterThan(code);
            assertThat(InstitutionCode.of(next.toString())).isEqualTo(next);
            code = next;
            given++;
        }
        assertThat(given).isEqualTo(9999);
        assertThat(code).hasToString("9999");
        assertThatThrownBy(() -> InstitutionCode.of("0000")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("SER-6: the year of issue gives its last two digits")
    void yearsOfIssue() {
        assertThat(IssueYear.of(java.time.LocalDate.of(2026, 12, 31))).hasToString("26");
        assertThat(IssueYear.of(java.time.LocalDate.of(2100, 1, 1))).hasToString("00");
        assertThat(IssueYear.of(java.time.LocalDate.of(2009, 1, 1))).hasToString("09");
    }

    @ParameterizedTest
    @ValueSource(strings = {"37091", "3709111", "37091A", "", "３７０９１１"})
    void aSerialRegionIsSixDigits(String text) {
        assertThatThrownBy(() -> new RegionCode(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
