package org.xunzheng.web.policy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.xunzheng.domain.policy.CalendarLine;
import org.xunzheng.sheets.Column;
import org.xunzheng.sheets.Columns;
import org.xunzheng.sheets.Heading;
import org.xunzheng.sheets.SheetWriter;
import org.xunzheng.web.sheet.SheetForm;
import org.xunzheng.web.text.Texts;

/** A year's calendar as a file of rows: the days that depart from Monday to Friday. */
final class CalendarSheet {

    static final SheetForm FORM = new SheetForm(
            "calendar",
            List.of(
                    Column.required("day", "日期", "date", "day"),
                    Column.required("kind", "类型", "休/班", "kind"),
                    Column.required("holiday", "节日", "节假日", "holiday")));

    private CalendarSheet() {}

    /** The lines of the table, unchecked. */
    static List<CalendarLine> lines(Columns table) {
        return table.rows().stream()
                .filter(row -> !table.text(row, "day").isEmpty()
                        || !table.text(row, "kind").isEmpty())
                .map(row -> new CalendarLine(
                        row.number(), table.text(row, "day"), table.text(row, "kind"), table.text(row, "holiday")))
                .toList();
    }

    /** An empty calendar to fill in. */
    static void template(Texts texts, OutputStream out) throws IOException {
        SheetWriter.template(
                texts.message("template.calendar.file"),
                texts.message("template.calendar"),
                List.of(
                        new Heading(texts.message("column.day"), 16),
                        new Heading(texts.message("column.kind"), 10),
                        new Heading(texts.message("column.holiday"), 20)),
                out);
    }
}
