package org.xunzheng.web.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.domain.assessment.ResultLine;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Refused;
import org.xunzheng.domain.trainingclass.RosterLine;
import org.xunzheng.domain.trainingclass.Trainee;
import org.xunzheng.web.assessment.ResultSheet;
import org.xunzheng.web.text.Texts;
import org.xunzheng.web.trainingclass.RosterSheet;

@DisplayName("Rosters and results as offices bring them")
class BroughtSheetsTest {

    private static final Texts WORDS = Texts.in(Locale.CHINESE);

    @ParameterizedTest
    @ValueSource(strings = {"姓名", "参训人员姓名", "人员姓名", "学员 姓名（必填）", "持证人姓名", "学员名字", "劳动者姓名", "Full Name"})
    void knowsNames(String heading) {
        assertThat(roster(heading + ",身份证号\n王芳,1\n"))
                .extracting(RosterLine::name)
                .containsExactly("王芳");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "身份证",
                "居民身份证号",
                "居民身份证号码",
                "身份证件号码",
                "公民身份证号",
                "证件号",
                "证件号码",
                "证 件 编 号",
                "身份号码",
                "本人身份证号（18位）",
                "ID No."
            })
    void knowsIdNumbers(String heading) {
        assertThat(roster("姓名,证件类型,身份证有效期," + heading + ",监护人身份证号\n王芳,居民身份证,长期,1,2\n"))
                .extracting(RosterLine::idNumber)
                .containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"联系方式", "手机", "移动电话", "电话号码", "本人电话", "联系人电话", "手机号码(微信同号)", "联系　电话", "Mobile"})
    void knowsTelephoneNumbers(String heading) {
        assertThat(roster("姓名,身份证号,紧急联系电话,单位电话,是否有手机," + heading + "\n王芳,1,2,3,4,5\n"))
                .extracting(RosterLine::phone)
                .containsExactly("5");
    }

    @Test
    void namesEveryColumnRowAndSheetThatIsNotRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", null)) {
            workbook.newWorksheet("说明").value(0, 0, "填表说明");
            var sheet = workbook.newWorksheet("名册");
            for (int i = 0; i < 2; i++) {
                sheet.value(0, 3 * i, "姓名");
                sheet.value(0, 3 * i + 1, "身份证号");
                sheet.value(1, 3 * i, "王芳" + i);
                sheet.value(1, 3 * i + 1, "1");
                sheet.value(2, 3 * i, "李娜" + i);
                sheet.value(2, 3 * i + 1, "2");
            }
            sheet.value(0, 2, "学历");
            sheet.value(1, 2, "本科");
            sheet.value(3, 0, "制表人：周某");
            sheet.hideRow(2);
        }
        SheetTable table = SheetTable.read(out.toByteArray(), RosterSheet.FORM, Map.of(), WORDS);
        assertThat(RosterSheet.lines(table.columns()))
                .extracting(RosterLine::name)
                .containsExactly("王芳0", "李娜0", "王芳1", "李娜1");
        assertThat(table.warnings())
                .containsExactly(
                        Refusal.of(SheetReason.SHEET_CHOSEN, "名册", "说明"),
                        Refusal.of(SheetReason.COLUMNS_NOT_READ, "学历"),
                        Refusal.of(SheetReason.TABLES_BESIDE, 2, 4),
                        Refusal.of(SheetReason.ROWS_LEFT_OUT, 1, "4"),
                        Refusal.of(SheetReason.ROWS_HIDDEN, 2, "3"));
    }

    @Test
    void warnsOfNothingInItsOwnTemplates() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Trainee> trainees = List.of(new Trainee(1, PersonFixture.name(1), PersonFixture.idNumber(1), ""));
        ResultSheet.template(trainees, WORDS, out);
        SheetTable table = SheetTable.read(out.toByteArray(), ResultSheet.FORM, Map.of(), WORDS)
                .whole();
        assertThat(table.warnings()).isEmpty();
        assertThat(ResultSheet.lines(table.columns())).hasSize(1);
    }

    @Test
    void refusesTwoSheetsThatCouldBeMeant() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", null)) {
            for (String name : List.of("一班", "二班")) {
                var sheet = workbook.newWorksheet(name);
                sheet.value(0, 0, "姓名");
                sheet.value(0, 1, "身份证号");
                sheet.value(1, 0, "王芳");
            }
        }
        assertThat(refusals(out.toByteArray())).containsExactly(Refusal.of(SheetReason.SEVERAL_TABLES, "一班、二班"));
    }

    @Test
    void saysWhichHeadingsItSawAndWhichWouldDo() {
        List<Refusal> refusals = refusals("花名册\n序号,名称,号码\n1,王芳,1\n".getBytes(UTF_8));
        assertThat(refusals).extracting(Refusal::reason).containsOnly(SheetReason.COLUMN_MISSING);
        assertThat(WORDS.of(refusals.get(1))).contains("身份证号、身份证号码、公民身份号码").contains("序号、名称、号码");
    }

    @Test
    void readsHeadingsThatWereAssigned() {
        byte[] file = "名称,号码\n王芳,1\n".getBytes(UTF_8);
        SheetTable table = SheetTable.read(file, RosterSheet.FORM, Map.of("名称", "name", "号码", "idNumber"), WORDS)
                .whole();
        assertThat(RosterSheet.lines(table.columns()))
                .extracting(RosterLine::name)
                .containsExactly("王芳");
    }

    @Test
    void readsScoresUnderTheirHeadings() {
        String csv = "姓名,身份证号,考核成绩,,是否合格\n,,理论,实际操作,\n王芳,1,80,85,是\n";
        SheetTable table = SheetTable.read(csv.getBytes(UTF_8), ResultSheet.FORM, Map.of(), WORDS)
                .whole();
        assertThat(table.warnings()).isEmpty();
        ResultLine line = ResultSheet.lines(table.columns()).get(0);
        assertThat(List.of(line.theory(), line.practice(), line.outcome())).containsExactly("80", "85", "是");
    }

    private static List<RosterLine> roster(String csv) {
        return RosterSheet.lines(SheetTable.read(csv.getBytes(UTF_8), RosterSheet.FORM, Map.of(), WORDS)
                .whole()
                .columns());
    }

    private static List<Refusal> refusals(byte[] file) {
        return catchThrowableOfType(Refused.class, () -> SheetTable.read(file, RosterSheet.FORM, Map.of(), WORDS)
                        .whole())
                .refusals();
    }
}
