package org.xunzheng.web.trainingclass;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.xunzheng.domain.trainingclass.RosterLine;
import org.xunzheng.sheets.Columns;
import org.xunzheng.sheets.Heading;
import org.xunzheng.sheets.SheetWriter;
import org.xunzheng.web.sheet.PersonColumns;
import org.xunzheng.web.sheet.SheetForm;
import org.xunzheng.web.text.Texts;

/** A roster (学员花名册) as a file of rows. */
public final class RosterSheet {

    public static final SheetForm FORM = new SheetForm(
            "roster", List.of(PersonColumns.NAME, PersonColumns.PAPER, PersonColumns.ID_NUMBER, PersonColumns.PHONE));

    private RosterSheet() {}

    /** The lines of the table, unchecked. */
    public static List<RosterLine> lines(Columns table) {
        return table.rows().stream()
                .filter(row -> !table.text(row, "name").isEmpty()
                        || !table.text(row, "idNumber").isEmpty())
                .map(row -> new RosterLine(
                        row.number(),
                        table.text(row, "name"),
                        table.text(row, "paper"),
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
                        new Heading(texts.message("column.paper"), 22),
                        new Heading(texts.message("column.idNumber"), 26),
                        new Heading(texts.message("column.phone"), 18)),
                out);
    }
}
