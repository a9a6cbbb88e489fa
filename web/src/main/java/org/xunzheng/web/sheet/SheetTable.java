package org.xunzheng.web.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Refused;
import org.xunzheng.sheets.Column;
import org.xunzheng.sheets.Columns;
import org.xunzheng.sheets.Row;
import org.xunzheng.sheets.Sheet;
import org.xunzheng.sheets.SheetReader;
import org.xunzheng.sheets.SheetWriter;
import org.xunzheng.sheets.UnreadableSheet;
import org.xunzheng.web.text.Texts;

/** A file that somebody brought, read as a table with the columns that are wanted. */
public final class SheetTable {

    private final SheetForm form;
    private final Columns columns;
    private final List<Sheet> others;
    private final Texts texts;

    private SheetTable(SheetForm form, Columns columns, List<Sheet> others, Texts texts) {
        this.form = form;
        this.columns = columns;
        this.others = others;
        this.texts = texts;
    }

    /**
     * Reads the file.
     *
     * @param assigned the columns of headings that somebody assigned
     * @throws Refused if it is no table, or has several sheets that could be meant
     */
    public static SheetTable read(byte[] file, SheetForm form, Map<String, String> assigned, Texts texts) {
        if (file == null || file.length == 0) {
            throw new Refused(Refusal.of(SheetReason.FILE_MISSING));
        }
        List<Columns> tables = Columns.among(sheets(file, texts), form.knowing(assigned));
        List<Columns> whole = tables.stream()
                .filter(table -> table.missing().isEmpty() && !table.rows().isEmpty())
                .toList();
        if (whole.size() > 1) {
            throw new Refused(Refusal.of(
                    SheetReason.SEVERAL_TABLES,
                    list(whole.stream().map(table -> table.sheet().name()), texts)));
        }
        Columns meant = whole.isEmpty() ? tables.get(0) : whole.get(0);
        List<Sheet> others = tables.stream()
                .map(Columns::sheet)
                .filter(sheet -> sheet != meant.sheet())
                .toList();
        return new SheetTable(form, meant, others, texts);
    }

    private static List<Sheet> sheets(byte[] file, Texts texts) {
        try {
            return SheetReader.sheets(file);
        } catch (UnreadableSheet unreadable) {
            throw new Refused(Refusal.of(SheetReason.UNREADABLE, texts.message("sheet." + unreadable.defect())));
        }
    }

    private static String list(Stream<String> words, Texts texts) {
        return words.collect(Collectors.joining(texts.message("list.separator")));
    }

    /**
     * The same table, if it has every column that it must have.
     *
     * @throws Refused naming each that it lacks, the headings that were seen, and those that would do
     */
    public SheetTable whole() {
        List<Refusal> missing = missing();
        if (!missing.isEmpty()) {
            throw new Refused(missing);
        }
        return this;
    }

    List<Refusal> missing() {
        String seen = list(columns.headings().stream().map(SheetTable::shown), texts);
        return columns.missing().stream()
                .map(column -> Refusal.of(
                        SheetReason.COLUMN_MISSING, name(column), list(column.names().stream(), texts), seen))
                .toList();
    }

    /** A heading as a message says it: in a file without headings it may be somebody's number. */
    private static String shown(String heading) {
        return Input.hasPersonalNumber(heading) ? "***" : heading;
    }

    private String name(Column column) {
        return texts.message("column." + column.key());
    }

    /** The columns that the table may have and in which nothing is read yet. */
    List<Column> absent() {
        return form.columns().stream()
                .filter(column -> !columns.has(column.key()))
                .toList();
    }

    /** The headings that no column has: those under which something stands, or all where the table is not found yet. */
    List<String> unread() {
        return columns.missing().isEmpty() ? columns.unread() : columns.headings();
    }

    public Columns columns() {
        return columns;
    }

    /** What the file holds and is not read, or is read though it is not shown. */
    public List<Refusal> warnings() {
        List<Refusal> warnings = new ArrayList<>();
        if (!others.isEmpty()) {
            warnings.add(Refusal.of(
                    SheetReason.SHEET_CHOSEN,
                    columns.sheet().name(),
                    list(others.stream().map(Sheet::name), texts)));
        }
        if (!columns.unread().isEmpty()) {
            warnings.add(Refusal.of(
                    SheetReason.COLUMNS_NOT_READ, list(columns.unread().stream().map(SheetTable::shown), texts)));
        }
        if (columns.tables() > 1) {
            warnings.add(Refusal.of(
                    SheetReason.TABLES_BESIDE, columns.tables(), columns.rows().size()));
        }
        if (!columns.leftOut().isEmpty()) {
            warnings.add(Refusal.of(SheetReason.ROWS_LEFT_OUT, columns.leftOut().size(), numbers(columns.leftOut())));
        }
        if (!columns.hidden().isEmpty()) {
            warnings.add(Refusal.of(SheetReason.ROWS_HIDDEN, columns.hidden().size(), numbers(columns.hidden())));
        }
        return warnings;
    }

    /** The numbers of rows, those behind each other as in 3–7. */
    private String numbers(List<Row> rows) {
        List<String> ranges = new ArrayList<>();
        List<Integer> numbers =
                rows.stream().map(Row::number).distinct().sorted().toList();
        for (int from = 0; from < numbers.size(); ) {
            int to = from;
            while (to + 1 < numbers.size() && numbers.get(to + 1) == numbers.get(to) + 1) {
                to++;
            }
            ranges.add(from == to ? numbers.get(from).toString() : numbers.get(from) + "–" + numbers.get(to));
            from = to + 1;
        }
        return list(ranges.stream(), texts);
    }

    /** Writes the table as it came, with one more column that says what is wrong with each row. */
    public void withRemarks(List<Refusal> refusals, OutputStream out) throws IOException {
        Map<Integer, String> remarks = refusals.stream()
                .filter(refusal -> refusal.place().row() > 0)
                .collect(Collectors.groupingBy(
                        refusal -> refusal.place().row(),
                        TreeMap::new,
                        Collectors.mapping(texts::withCitation, Collectors.joining("\n"))));
        SheetWriter.annotated(
                columns.sheet().rows(), columns.headerRow(), remarks, texts.message("column.remark"), out);
    }
}
