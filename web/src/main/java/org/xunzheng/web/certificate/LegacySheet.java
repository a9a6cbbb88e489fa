package org.xunzheng.web.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.xunzheng.domain.certificate.LegacyLine;
import org.xunzheng.sheets.Column;
import org.xunzheng.sheets.Columns;
import org.xunzheng.sheets.Heading;
import org.xunzheng.sheets.Row;
import org.xunzheng.sheets.SheetWriter;
import org.xunzheng.web.sheet.PersonColumns;
import org.xunzheng.web.sheet.SheetForm;
import org.xunzheng.web.text.Texts;

/** Certificates under old numbers (旧编号证书) as a file of rows. */
final class LegacySheet {

    static final SheetForm FORM = new SheetForm(
            "legacy",
            List.of(
                    Column.required("number", "证书编号", "原编号", "编号", "number").like("证书(编?号码?|序列号)|^原(证书)?编?号$"),
                    PersonColumns.NAME,
                    PersonColumns.ID_NUMBER,
                    Column.required("training", "培训项目", "培训职业（工种）", "职业工种", "training")
                            .like("^(?!.*(课时|学时|等级)).*(培训(项目|职业|工种|专业|内容)|职业(名称)?$|工种(名称)?$)"),
                    Column.required("institution", "培训机构名称", "培训机构", "培训主体名称", "institution")
                            .like("(培训|承训|施教|办学|发证)(机构|学校|主体|单位)(名称)?$|^(机构|学校)(名称)?$"),
                    Column.optional("firstDay", "培训开始日期", "开始日期", "first day").like("(开始|起始|开班|开课)(日期|时间|日)$"),
                    Column.optional("lastDay", "培训结束日期", "结束日期", "last day").like("(结束|终止|截止|结业|结课)(日期|时间|日)$"),
                    Column.required("issuedOn", "发证日期", "核发日期", "issued on").like("(发证|颁发|核发|签发|颁证)(日期|时间|日)$")));

    private LegacySheet() {}

    /** The lines of the table, unchecked. */
    static List<LegacyLine> lines(Columns table) {
        return table.rows().stream()
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isEmpty()))
                .map(row -> line(table, row))
                .toList();
    }

    private static LegacyLine line(Columns table, Row row) {
        return new LegacyLine(
                row.number(),
                table.text(row, "number"),
                table.text(row, "name"),
                table.text(row, "idNumber"),
                table.cell(row, "idNumber").number(),
                table.text(row, "training"),
                table.text(row, "institution"),
                table.text(row, "firstDay"),
                table.text(row, "lastDay"),
                table.text(row, "issuedOn"));
    }

    /** An empty table to fill in. */
    static void template(Texts texts, OutputStream out) throws IOException {
        SheetWriter.template(
                texts.message("template.legacy.file"),
                texts.message("template.legacy"),
                FORM.columns().stream()
                        .map(column -> new Heading(texts.message("column." + column.key()), 22))
                        .toList(),
                out);
    }
}
