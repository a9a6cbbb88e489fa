package org.xunzheng.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.xunzheng.sheets.SheetFixture.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** Tables as offices bring them. */
class BroughtTablesTest {

    private static final Column NAME = Column.required("name", "姓名").like("姓名$");
    private static final Column ID = Column.required("id", "身份证号").like("^(?!.*类型).*身份证");
    private static final Column PHONE = Column.optional("phone", "联系电话").like("电话|手机|联系方式");
    private static final Column THEORY = Column.optional("theory", "理论成绩").like("理论");
    private static final Column PRACTICE = Column.optional("practice", "实操成绩").like("实操");

    @Test
    void knowsHeadingsByRule() {
        Columns table = csv("参训人员姓名,居民身份证号,联系 方式\n甲,1,2\n");
        assertThat(texts(table)).containsExactly("甲/1/2");
    }

    @Test
    void namesColumnsThatItDoesNotRead() {
        Columns table = csv("序号,姓名,身份证号,备注,,学历\n1,甲,1,好,x,\n");
        assertThat(table.unread()).containsExactly("备注", "E");
        assertThat(table.headings()).containsExactly("序号", "姓名", "身份证号", "备注", "学历");
    }

    @Test
    void readsHeadingsInTwoRows() {
        Columns table = find(xlsx(sheet -> {
            sheet.value(0, 0, "成绩表");
            sheet.range(0, 0, 0, 4).merge();
            sheet.value(1, 0, "序号");
            sheet.range(1, 0, 2, 0).merge();
            sheet.value(1, 1, "姓名");
            sheet.range(1, 1, 2, 1).merge();
            sheet.value(1, 2, "身份证号");
            sheet.range(1, 2, 2, 2).merge();
            sheet.value(1, 3, "考核成绩");
            sheet.range(1, 3, 1, 4).merge();
            sheet.value(2, 3, "理论");
            sheet.value(2, 4, "实操");
            sheet.value(3, 1, "甲");
            sheet.value(3, 2, "1");
            sheet.value(3, 3, "80");
            sheet.value(3, 4, "85");
        }));
        assertThat(table.missing()).isEmpty();
        assertThat(table.headerRow()).isEqualTo(3);
        assertThat(table.rows()).extracting(Row::number).containsExactly(4);
        Row row = table.rows().get(0);
        assertThat(table.text(row, "theory")).isEqualTo("80");
        assertThat(table.text(row, "practice")).isEqualTo("85");
        assertThat(table.unread()).isEmpty();
    }

    @Test
    void readsHeadingsInTwoRowsOfText() {
        Columns table = csv("序号,姓名,证件信息,,联系电话\n,,证件类型,身份证号,\n1,甲,居民身份证,1,2\n");
        assertThat(texts(table)).containsExactly("甲/1/2");
        assertThat(table.unread()).containsExactly("证件信息证件类型");
    }

    @Test
    void leavesOutWhatIsNoRow() {
        Columns table = csv("""
                花名册
                序号,姓名,身份证号,联系电话
                1,甲,1,
                花名册
                序号,姓名,身份证号,联系电话
                2,乙,2,
                3,,,
                合计,2人
                填表人：周某,,填表日期：2026年11月28日
                ,,,13800000001
                """);
        assertThat(texts(table)).containsExactly("甲/1/", "乙/2/");
        assertThat(table.leftOut()).extracting(Row::number).containsExactly(4, 5, 8, 9, 10);
    }

    @Test
    void leavesOutASumThatStandsUnderTheHeadings() {
        Columns table = csv("姓名,身份证号\n甲,1\n合计,1人\n总 计：,30\n");
        assertThat(texts(table)).containsExactly("甲/1/");
        assertThat(table.leftOut()).extracting(Row::number).containsExactly(3, 4);
    }

    @Test
    void keepsARowThatLacksSomething() {
        Columns table = csv("姓名,身份证号,备注\n甲,,负责人\n,2,\n合计东,3,\n");
        assertThat(texts(table)).containsExactly("甲//", "/2/", "合计东/3/");
        assertThat(table.leftOut()).isEmpty();
    }

    @Test
    void readsTablesSideBySide() {
        Columns table = csv("序号,姓名,身份证号,序号,姓名,身份证号\n1,甲,1,3,丙,3\n2,乙,2,,,\n");
        assertThat(texts(table)).containsExactly("甲/1/", "乙/2/", "丙/3/");
        assertThat(table.tables()).isEqualTo(2);
        assertThat(table.unread()).isEmpty();
        Columns signed = csv("序号,姓名,身份证号,序号,姓名,身份证号\n1,甲,1,,制表人：周某,\n");
        assertThat(texts(signed)).containsExactly("甲/1/");
        assertThat(signed.leftOut()).extracting(Row::number).containsExactly(2);
        Columns guardians = csv("姓名,身份证号,监护人姓名,监护人身份证号\n甲,1,丙,3\n");
        assertThat(texts(guardians)).containsExactly("甲/1/");
        assertThat(guardians.unread()).containsExactly("监护人姓名", "监护人身份证号");
    }

    @Test
    void namesRowsThatAreHidden() {
        Columns table = find(xlsx(sheet -> {
            sheet.value(0, 0, "姓名");
            sheet.value(0, 1, "身份证号");
            for (int i = 1; i < 4; i++) {
                sheet.value(i, 0, "甲" + i);
                sheet.value(i, 1, "1");
            }
            sheet.hideRow(2);
        }));
        assertThat(table.rows()).hasSize(3);
        assertThat(table.hidden()).extracting(Row::number).containsExactly(3);
    }

    @Test
    void findsTheSheetThatHasTheTable() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", null)) {
            workbook.newWorksheet("说明").value(0, 0, "请先看说明");
            var roster = workbook.newWorksheet("名册");
            roster.value(0, 0, "姓名");
            roster.value(0, 1, "身份证号");
            roster.value(1, 0, "甲");
        }
        List<Columns> tables = Columns.among(SheetReader.sheets(out.toByteArray()), wanted());
        assertThat(tables)
                .extracting(t -> t.sheet().name(), t -> t.missing().size())
                .containsExactly(tuple("名册", 0), tuple("说明", 2));
    }

    @Test
    void marksNumbersThatExcelShortened() {
        List<Row> rows = SheetReader.read("3.70911E+17\n370911198501255000\n".getBytes(UTF_8));
        assertThat(rows).allMatch(row -> row.cell(0).number());
        assertThat(SheetReader.read("370911198501255000\n".getBytes(UTF_8)))
                .as("no other number of the column kept its end")
                .allMatch(row -> row.cell(0).number());
        assertThat(SheetReader.read("370911198501255000\n370911198501255123\n".getBytes(UTF_8)))
                .noneMatch(row -> row.cell(0).number());
        assertThat(SheetReader.read("=\"370911198501255000\"\n'370911198501255000\n\"=\"\"1,2\"\"\"\n".getBytes(UTF_8)))
                .extracting(row -> row.cell(0))
                .containsExactly(
                        new Cell("370911198501255000", false),
                        new Cell("370911198501255000", false),
                        new Cell("1,2", false));
    }

    @Test
    void dropsInvisibleMarksWhereverTheyStand() {
        assertThat(SheetReader.read("\u202d3709\u202c11\u200e1\u2066\u2069\u00ad\u180e\ufe0d2\ufeff\u200b,王\u202a五"
                                .getBytes(UTF_8))
                        .get(0)
                        .cells())
                .extracting(Cell::text)
                .containsExactly("37091112", "王五");
    }

    private static Columns csv(String text) {
        return find(text.getBytes(UTF_8));
    }

    private static Columns find(byte[] file) {
        return Columns.find(SheetReader.sheets(file).get(0), wanted());
    }

    private static List<Column> wanted() {
        return List.of(NAME, ID, PHONE, THEORY, PRACTICE);
    }

    private static List<String> texts(Columns table) {
        return table.rows().stream()
                .map(row -> table.text(row, "name") + "/" + table.text(row, "id") + "/" + table.text(row, "phone"))
                .toList();
    }
}
