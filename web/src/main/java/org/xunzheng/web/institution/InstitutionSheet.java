package org.xunzheng.web.institution;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.institution.InstitutionRow;
import org.xunzheng.sheets.Column;
import org.xunzheng.sheets.Columns;
import org.xunzheng.sheets.Heading;
import org.xunzheng.sheets.SheetWriter;
import org.xunzheng.web.sheet.SheetTable;
import org.xunzheng.web.sheet.Words;
import org.xunzheng.web.text.Texts;

/** Institutions as a file of rows. */
final class InstitutionSheet {

    private static final int WIDTH = 24;
    private static final List<Column> COLUMNS = List.of(
            Column.required("institutionName", "机构名称", "培训机构名称", "institution"),
            Column.required("creditCode", "统一社会信用代码", "social credit code"),
            Column.required("kind", "机构类型", "类型", "kind"),
            Column.optional("region", "所属地区", "地区", "region"),
            Column.optional("contact", "联系人", "contact"),
            Column.optional("phone", "联系电话", "telephone"),
            Column.optional("address", "地址", "address"));

    private InstitutionSheet() {}

    /** The table of the file; refused as a whole if it is none. */
    static SheetTable table(byte[] file, Texts texts) {
        return SheetTable.read(file, COLUMNS, texts);
    }

    /** The rows of the table, unchecked, with words of either language read as what they name. */
    static List<InstitutionRow> rows(Columns table) {
        return table.rows().stream()
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isEmpty()))
                .map(row -> new InstitutionRow(
                        row.number(),
                        table.text(row, "institutionName"),
                        table.text(row, "creditCode"),
                        Words.constant(table.text(row, "kind"), InstitutionKind.values()),
                        table.text(row, "region"),
                        table.text(row, "contact"),
                        table.text(row, "phone"),
                        table.text(row, "address")))
                .toList();
    }

    /** An empty table to fill in; it says which kinds there are. */
    static void template(Texts texts, OutputStream out) throws IOException {
        SheetWriter.template(
                texts.message("template.institutions.file"),
                texts.message("template.institutions", Words.list(texts, InstitutionKind.values())),
                COLUMNS.stream()
                        .map(column -> new Heading(texts.message("column." + column.key()), WIDTH))
                        .toList(),
                out);
    }
}
