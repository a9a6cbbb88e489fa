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
import org.xunzheng.web.sheet.SheetTable;
import org.xunzheng.web.text.Texts;

/** Certificates under old numbers (旧编号证书) as a file of rows. */
final class LegacySheet {

    private static final List<Column> COLUMNS = List.of(
            Column.required("number", "证书编号", "原编号", "编号", "number"),
            Column.required("name", "姓名", "name"),
            Column.required("idNumber", "身份证号", "身份证号码", "公民身份号码", "ID number"),
            Column.required("training", "培训项目", "培训职业（工种）", "职业工种", "training"),
            Column.required("institution", "培训机构名称", "培训机构", "培训主体名称", "institution"),
            Column.optional("firstDay", "培训开始日期", "开始日期", "first day"),
            Column.optional("lastDay", "培训结束日期", "结束日期", "last day"),
            Column.required("issuedOn", "发证日期", "核发日期", "issued on"));

    private LegacySheet() {}

    /** The table of the file; refused as a whole if it is none. */
    static SheetTable table(byte[] file, Texts texts) {
        return SheetTable.read(file, COLUMNS, texts);
    }

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
                COLUMNS.stream()
                        .map(column -> new Heading(texts.message("column." + column.key()), 22))
                        .toList(),
                out);
    }
}
