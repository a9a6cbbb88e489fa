package org.xunzheng.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.serial.Scheme.Meaning;

class SchemeTest {

    /** An invented scheme of another province: letters first, four digits of the year, no category. */
    private static final Scheme OTHER = Scheme.of("other", "GZ{region:6}{institution:5}{year:4}{sequence:6}");

    @Test
    @DisplayName("SER-14: the same engine makes and reads Shandong's scheme and another")
    void makesAndReads() {
        Map<Meaning, String> values = Map.of(
                Meaning.REGION, "370911",
                Meaning.INSTITUTION, "1",
                Meaning.YEAR, "26",
                Meaning.SEQUENCE, "1",
                Meaning.CATEGORY, "B");
        String serial = Scheme.SHANDONG.write(values);
        assertThat(serial).isEqualTo("37091100012600001B");
        assertThat(Scheme.SHANDONG.length()).isEqualTo(Serial.LENGTH);
        assertThat(Serial.stored(serial)).hasToString(serial);

        String other = OTHER.write(Map.of(
                Meaning.REGION, "440604", Meaning.INSTITUTION, "17", Meaning.YEAR, "2026", Meaning.SEQUENCE, "205"));
        assertThat(other).isEqualTo("GZ440604000172026000205");
        Scheme.Reading reading = OTHER.read(" gz4406o4 oo017 2026 000205");
        assertThat(reading.normal()).isEqualTo(other);
        assertThat(reading.isValid()).isTrue();
        assertThat(reading.piece(Meaning.SEQUENCE).orElseThrow().text()).isEqualTo("000205");
    }

    @Test
    void readsWhatIsNoSerialPartByPart() {
        Scheme.Reading cut = OTHER.read("GX44");
        assertThat(cut.isValid()).isFalse();
        assertThat(cut.pieces().get(0).isValid()).isFalse();
        assertThat(cut.pieces().get(1).text()).isEqualTo("44");
        assertThat(Scheme.SHANDONG.read("37091100012600001BX").surplus()).isEqualTo("X");
    }

    @Test
    @DisplayName("SER-14, SER-1: engine and value agree on every single wrong character and every adjacent swap")
    void agreesWithTheValue() {
        String right = "37091100012610203B";
        for (int i = 0; i < right.length(); i++) {
            for (char wrong : "0123456789ABCDXZ-".toCharArray()) {
                agree(right.substring(0, i) + wrong + right.substring(i + 1));
            }
            if (i > 0) {
                agree(right.substring(0, i - 1) + right.charAt(i) + right.charAt(i - 1) + right.substring(i + 1));
            }
        }
    }

    private static void agree(String text) {
        boolean isSerial = true;
        try {
            Serial.parse(text);
        } catch (InvalidSerial invalid) {
            isSerial = false;
        }
        assertThat(Scheme.SHANDONG.read(text).isValid()).as(text).isEqualTo(isSerial);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{region:6}", "{sequence:5}{sequence:5}", "{sequence:5", "{place:3}{sequence:5}", "x{sequence:5}"
            })
    void refusesWhatIsNoScheme(String pattern) {
        assertThatThrownBy(() -> Scheme.of("wrong", pattern)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToMakeWhatDoesNotFit() {
        assertThatThrownBy(() -> OTHER.write(Map.of(
                        Meaning.REGION, "440604",
                        Meaning.INSTITUTION, "100000",
                        Meaning.YEAR, "2026",
                        Meaning.SEQUENCE, "1")))
                .hasMessageContaining("INSTITUTION");
        assertThatThrownBy(() -> OTHER.write(Map.of(Meaning.REGION, "440604"))).hasMessageContaining("INSTITUTION");
    }
}
