package org.xunzheng.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {

    private static final Column NAME = Column.required("name", "姓名", "学员姓名");
    private static final Column ID = Column.required("id", "身份证号", "身份证号码", "公民身份号码");
    private static final Column PHONE = Column.optional("phone", "手机号", "联系电话");

    @Test
    void findsColumnsInAnyOrderBelowATitle() {
        Columns table = find("2026年第一期培训班花名册\n\n序号,身份证号码,,姓名\n1,370911199001011234,,张三\n2,,,李四\n");
        assertThat(table.missing()).isEmpty();
        assertThat(table.headerRow()).isEqualTo(3);
        assertThat(table.rows()).extracting(Row::number).containsExactly(4, 5);
        Row first = table.rows().get(0);
        assertThat(table.text(first, "name")).isEqualTo("张三");
        assertThat(table.text(first, "id")).isEqualTo("370911199001011234");
        assertThat(table.has("phone")).isFalse();
        assertThat(table.text(first, "phone")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*姓名", "姓　名", "姓 名（必填）", "姓名(必填)", "【必填】姓名：", "＊姓名*", "姓\u00A0名"})
    void overlooksDecoration(String heading) {
        assertThat(find(heading + ",身份证号\n").missing()).isEmpty();
    }

    @Test
    void overlooksWidthAndCase() {
        Columns table = Columns.find(rows("ＩＤ卡\n1"), List.of(Column.required("card", "id卡")));
        assertThat(table.missing()).isEmpty();
    }

    @Test
    void bracketsTellTwoHeadingsApart() {
        Columns table = Columns.find(
                rows("学时（实操）,学时（理论）\n16,8"),
                List.of(Column.required("theory", "学时(理论)"), Column.required("practice", "学时(实操)")));
        Row row = table.rows().get(0);
        assertThat(table.text(row, "theory")).isEqualTo("8");
        assertThat(table.text(row, "practice")).isEqualTo("16");
    }

    @Test
    void namesTheRequiredColumnsThatAreMissing() {
        assertThat(find("姓名,联系电话\n张三,138\n").missing()).containsExactly(ID);
        assertThat(find("甲,乙\n丙,丁\n").missing()).containsExactly(NAME, ID);
        assertThat(Columns.find(List.of(), List.of(NAME, PHONE)).missing()).containsExactly(NAME);
    }

    @Test
    void looksForHeadingsInTenRowsOnly() {
        assertThat(find("说明\n".repeat(9) + "姓名,身份证号\n").missing()).isEmpty();
        assertThat(find("说明\n".repeat(10) + "姓名,身份证号\n").missing()).hasSize(2);
    }

    @Test
    void firstOfTwoEqualHeadingsCounts() {
        Columns table = find("姓名,姓名,身份证号\n张三,李四,1\n");
        assertThat(table.text(table.rows().get(0), "name")).isEqualTo("张三");
    }

    private static Columns find(String csv) {
        return Columns.find(rows(csv), List.of(NAME, ID, PHONE));
    }

    private static List<Row> rows(String csv) {
        return SheetReader.read(csv.getBytes(UTF_8));
    }
}
