package org.xunzheng.web.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.domain.certificate.LegacyLine;
import org.xunzheng.web.sheet.SheetTable;
import org.xunzheng.web.text.Texts;

class LegacySheetTest {

    @ParameterizedTest
    @DisplayName("SER-13: files of old certificates under the headings that offices use")
    @ValueSource(
            strings = {
                "证书编号,姓名,身份证号,培训项目,培训机构名称,培训开始日期,培训结束日期,发证日期",
                "原证书编号,持证人姓名,居民身份证号码,培训工种,承训机构,开班时间,结业时间,颁证日期",
                "证书号,学员姓名,身份证,职业名称,培训学校,起始日期,终止日期,签发时间"
            })
    void readsTheHeadingsThatOfficesUse(String headings) {
        SheetTable table = SheetTable.read(
                        (headings + "\nTT1,王芳,1,电工,一校,2019-1-1,2019-2-1,2019-3-1\n").getBytes(UTF_8),
                        LegacySheet.FORM,
                        Map.of(),
                        Texts.in(Locale.CHINESE))
                .whole();
        assertThat(table.warnings()).isEmpty();
        LegacyLine line = LegacySheet.lines(table.columns()).get(0);
        assertThat(String.join(
                        "/",
                        line.number(),
                        line.name(),
                        line.idNumber(),
                        line.training(),
                        line.institution(),
                        line.firstDay(),
                        line.lastDay(),
                        line.issuedOn()))
                .isEqualTo("TT1/王芳/1/电工/一校/2019-1-1/2019-2-1/2019-3-1");
    }
}
