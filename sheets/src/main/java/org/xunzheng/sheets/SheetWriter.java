package org.xunzheng.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes XLSX workbooks of one sheet. Every cell is text: Excel neither shortens ID numbers nor runs what begins with
 * {@code = + - @}.
 */
public final class SheetWriter {

    /** Up to fifteen digits, as many as a spreadsheet keeps. */
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,11})([.][0-9]{1,3})?");

    private static final String TEXT = "@";
    private static final String HEADING_COLOUR = "E8EDF3";
    private static final String REMARK_COLOUR = "FFF2CC";
    private static final String REMARK_TEXT_COLOUR = "C00000";
    private static final int REMARK_WIDTH = 50;
    private static final int ROWS_IN_MEMORY = 1_000;
    private static final double INSTRUCTION_HEIGHT = 60;
    /** Excel accepts no longer text in a cell. */
    private static final int LONGEST_TEXT = 32_767;

    private SheetWriter() {}

    /** An empty table to fill in: the instruction, below it the headings, which stay in view; all columns for text. */
    public static void template(String sheet, String instruction, List<Heading> headings, OutputStream out)
            throws IOException {
        try (Workbook workbook = workbook(out)) {
            Worksheet table = workbook.newWorksheet(sheet);
            int last = headings.size() - 1;
            for (int column = 0; column <= last; column++) {
                table.width(column, headings.get(column).width());
                table.style(column).format(TEXT).set();
            }
            text(table, 0, 0, instruction);
            if (last > 0) {
                table.range(0, 0, 0, last).merge();
            }
            table.style(0, 0).wrapText(true).verticalAlignment("center").set();
            table.rowHeight(0, INSTRUCTION_HEIGHT);
            headings(table, 1, headings);
        }
    }

    /**
     * The rows as they came, each in its place, with one more column: the remarks by row number, rows with a remark
     * coloured. Where the table already has a column of that heading, from an earlier round, it is used again.
     *
     * @param headerRow number of the row of headings, in which the heading of the remarks goes
     */
    public static void annotated(
            List<Row> rows, int headerRow, Map<Integer, String> remarks, String remarkHeader, OutputStream out)
            throws IOException {
        int column = remarkColumn(rows, headerRow, remarkHeader);
        try (Workbook workbook = workbook(out)) {
            Worksheet table = workbook.newWorksheet("Sheet1");
            widths(table, rows, headerRow);
            table.width(column, REMARK_WIDTH);
            table.freezePane(0, headerRow);
            int unwritten = 0;
            for (Row row : rows) {
                annotate(table, row, column, row.number() == headerRow ? remarkHeader : remarks.get(row.number()));
                if (row.number() == headerRow) {
                    table.range(headerRow - 1, 0, headerRow - 1, column)
                            .style()
                            .bold()
                            .fillColor(HEADING_COLOUR)
                            .set();
                } else if (remarks.containsKey(row.number())) {
                    table.range(row.number() - 1, 0, row.number() - 1, column)
                            .style()
                            .format(TEXT)
                            .fillColor(REMARK_COLOUR)
                            .set();
                    table.style(row.number() - 1, column)
                            .fontColor(REMARK_TEXT_COLOUR)
                            .wrapText(true)
                            .set();
                }
                if (++unwritten % ROWS_IN_MEMORY == 0) {
                    table.flush();
                }
            }
        }
    }

    /** A list of any length, written while it is read. */
    public static void list(String sheet, List<Heading> headings, Iterator<List<String>> rows, OutputStream out)
            throws IOException {
        try (Workbook workbook = workbook(out)) {
            Worksheet table = workbook.newWorksheet(sheet);
            for (int column = 0; column < headings.size(); column++) {
                table.width(column, headings.get(column).width());
            }
            headings(table, 0, headings);
            for (int row = 1; rows.hasNext(); row++) {
                List<String> texts = rows.next();
                // Also the empty cells: what is typed there later stays as it is typed.
                table.range(row, 0, row, Math.max(0, headings.size() - 1))
                        .style()
                        .format(TEXT)
                        .set();
                for (int column = 0; column < texts.size(); column++) {
                    Heading.Kind kind =
                            column < headings.size() ? headings.get(column).kind() : Heading.Kind.TEXT;
                    cell(table, row, column, kind, texts.get(column));
                }
                if (row % ROWS_IN_MEMORY == 0) {
                    table.flush();
                }
            }
        }
    }

    /** What is no number or day, though its column holds such, is the text that it is. */
    private static void cell(Worksheet table, int row, int column, Heading.Kind kind, String text) {
        Optional<LocalDate> day = kind == Heading.Kind.DAY ? day(text) : Optional.empty();
        if (kind == Heading.Kind.NUMBER
                && text != null
                && PLAIN_NUMBER.matcher(text).matches()) {
            table.value(row, column, new BigDecimal(text));
            table.style(row, column).format("General").set();
        } else if (day.isPresent()) {
            table.value(row, column, day.get());
            table.style(row, column).format("yyyy-mm-dd").set();
        } else {
            text(table, row, column, text);
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.ofNullable(text).filter(one -> one.length() == 10).map(LocalDate::parse);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Workbook workbook(OutputStream out) {
        Workbook workbook = new Workbook(out, "Xunzheng", null);
        workbook.setGlobalDefaultFont("宋体", 11);
        return workbook;
    }

    private static void headings(Worksheet table, int row, List<Heading> headings) {
        for (int column = 0; column < headings.size(); column++) {
            text(table, row, column, headings.get(column).text());
            StyleSetter style = table.style(row, column);
            style.bold()
                    .fillColor(HEADING_COLOUR)
                    .horizontalAlignment("center")
                    .format(TEXT)
                    .set();
        }
        table.freezePane(0, row + 1);
    }

    /** Columns wide enough for the headings and what is below them; titles above may run over. */
    private static void widths(Worksheet table, List<Row> rows, int headerRow) {
        Map<Integer, Integer> widths = new HashMap<>();
        for (Row row : rows) {
            for (int column = 0;
                    row.number() >= headerRow && column < row.cells().size();
                    column++) {
                widths.merge(column, Heading.widthOf(row.text(column)), Math::max);
            }
        }
        widths.forEach(table::width);
    }

    private static int remarkColumn(List<Row> rows, int headerRow, String remarkHeader) {
        int width = 0;
        for (Row row : rows) {
            width = Math.max(width, row.cells().size());
            if (row.number() == headerRow) {
                for (int column = 0; column < row.cells().size(); column++) {
                    if (row.text(column).equals(remarkHeader)) {
                        return column;
                    }
                }
            }
        }
        return width;
    }

    private static void annotate(Worksheet table, Row row, int remarkColumn, String remark) {
        for (int column = 0; column < row.cells().size(); column++) {
            if (column != remarkColumn) {
                text(table, row.number() - 1, column, row.text(column));
            }
        }
        if (remark != null) {
            text(table, row.number() - 1, remarkColumn, remark);
        }
    }

    private static void text(Worksheet table, int row, int column, String text) {
        if (text == null || text.isEmpty()) {
            return;
        }
        table.inlineString(row, column, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        if ("=+-@".indexOf(text.charAt(0)) >= 0) {
            table.style(row, column).format(TEXT).set();
        }
    }
}
