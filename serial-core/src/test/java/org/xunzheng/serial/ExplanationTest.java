package org.xunzheng.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.serial.Explanation.Line;

class ExplanationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    @DisplayName("SER-1: a serial is told part by part in words")
    void tellsASerialPartByPart() {
        assertThat(explain("3709 11 0001 26 00001 b", Locale.CHINESE).lines())
                .extracting(Line::words)
                .containsExactly("泰安市岱岳区", "该地区第 1 号培训机构", "2026 年核发", "该机构当年第 1 张证书", "岗位技能提升培训");
        assertThat(explain("37091100012600001B", Locale.ENGLISH).lines())
                .extracting(Line::words)
                .containsExactly(
                        "Tai'an, Daiyue District",
                        "institution no. 1 of the region",
                        "issued in 2026",
                        "certificate no. 1 of the institution in that year",
                        "upgrading skills on the job");
    }

    @Test
    @DisplayName("SER-2: 3712 is 临沂 and 3717 is nothing, whatever GB/T 2260 says")
    void namesTheCitiesOfTheAnnex() {
        assertThat(explain("37120000012600001A", Locale.CHINESE).lines().get(0).words())
                .isEqualTo("临沂市本级");
        assertThat(explain("37160000012600001A", Locale.CHINESE).lines().get(0).words())
                .isEqualTo("菏泽市本级");
        assertThat(explain("37170000012600001A", Locale.CHINESE).lines().get(0).words())
                .isEqualTo("不在已知的地区表中");
        assertThat(RegionNames.shandong().entries().stream()
                        .filter(e -> e.code().length() == 4))
                .hasSize(17);
    }

    @Test
    @DisplayName("SER-2: a city that the annex does not have makes no serial; a county that is not known yet does")
    void takesNoCityThatThereIsNot() {
        for (String nowhere : List.of("37170000012600001A", "44060600012600001A", "99990000012600001A")) {
            Explanation explained = explain(nowhere, Locale.CHINESE);
            assertThat(explained.valid()).as(nowhere).isFalse();
            assertThat(explained.lines()).extracting(Line::valid).containsExactly(false, true, true, true, true);
        }
        assertThat(explain("37099900012600001A", Locale.CHINESE).valid()).isTrue();
    }

    @Test
    @DisplayName("SER-15: hyphens and dashes between the groups are read over, in whatever width")
    void readsOverHyphens() {
        for (String dash : List.of("-", "－", "–", "—", "‐", "−", "﹣", " - ", "ー")) {
            String typed = String.join(dash, "3709", "11", "0001", "26", "00001", "B");
            assertThat(explain(typed, Locale.CHINESE).normal()).as(typed).isEqualTo("37091100012600001B");
            assertThat(explain(typed, Locale.CHINESE).valid()).as(typed).isTrue();
            assertThat(Serial.parse(typed)).hasToString("37091100012600001B");
        }
    }

    @Test
    @DisplayName("SER-3: 00 of 泰安 is shared by two authorities")
    void namesBothAuthoritiesThatShareACode() {
        assertThat(explain("37090000012600001A", Locale.CHINESE).lines().get(0).words())
                .isEqualTo("泰安市市本级、徂汶景区");
    }

    @Test
    void tellsWhatIsWrongWithWhatIsNoSerial() {
        Explanation cut = explain("3709110000", Locale.CHINESE);
        assertThat(cut.valid()).isFalse();
        assertThat(cut.lines()).extracting(Line::valid).containsExactly(true, false, false, false, false);
        assertThat(cut.lines().get(1).words()).contains("0001");
        assertThat(cut.lines().get(2).words()).isEqualTo("缺少这一部分");
        assertThat(explain("37091100012600001BB", Locale.ENGLISH).lines().get(5).words())
                .contains("ended");
    }

    @Test
    void aCodeHoldsFromItsDayOn() {
        Explanation before = Explanation.of(
                "37091100012600001B",
                Scheme.SHANDONG,
                RegionNames.shandong(),
                LocalDate.of(2020, 9, 10),
                Locale.CHINESE);
        assertThat(before.lines().get(0).words()).isEqualTo("不在已知的地区表中");
    }

    private static Explanation explain(String typed, Locale locale) {
        return Explanation.of(typed, Scheme.SHANDONG, RegionNames.shandong(), DAY, locale);
    }
}
