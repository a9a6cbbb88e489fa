package org.xunzheng.web.trainingclass;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.xunzheng.domain.trainingclass.RosterLine;
import org.xunzheng.sheets.Column;
import org.xunzheng.sheets.Columns;
import org.xunzheng.sheets.Heading;
import org.xunzheng.sheets.SheetWriter;
import org.xunzheng.web.sheet.SheetTable;
import org.xunzheng.web.text.Texts;

/** A roster (学员花名册) as a file of rows. */
public final class RosterSheet {

    private static final List<Column> COLUMNS = List.of(
            Column.required("name", "姓名", "学员姓名", "name"),
            Column.required("idNumber", "身份证号", "身份证号码", "公民身份号码", "证件号码", "ID number"),
            Column.optional("phone", "联系电话", "电话", "手机号", "手机号码", "telephone", "phone"));

    private RosterSheet() {}

    /** The table of the file; refused as a whole if it is none. */
    public static SheetTable table(byte[] file, Texts texts) {
        return SheetTable.read(file, COLUMNS, texts);
    }

    /** The lines of the file, unchecked. */
    public static List<RosterLine> read(byte[] file, Texts texts) {
        return lines(table(file, texts).columns());
    }

    /** The lines of the table, unchecked. */
    public static List<RosterLine> lines(Columns table) {
        return table.rows().stream()
                .filter(row -> !table.text(row, "name").isEmpty()
                        || !table.text(row, "idNumber").isEmpty())
                .map(row -> new RosterLine(
                        row.number(),
                        table.text(row, "name"),
                        table.text(row, "idNumber"),
                        table.cell(row, "idNumber").number(),
                        table.text(row, "phone")))
                .toList();
    }

    /** An empty roster to fill in. */
    public static void template(Texts texts, OutputStream out) throws IOException {
        SheetWriter.template(
                texts.message("template.roster.file"),
                texts.message("template.roster"),
                List.of(
                        new Heading(texts.message("column.name"), 16),
                        new Heading(texts.message("column.idNumber"), 26),
                        new Heading(texts.message("column.phone"), 18)),
                out);
    }
}
