package org.xunzheng.web.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Refused;
import org.xunzheng.sheets.Column;
import org.xunzheng.sheets.Columns;
import org.xunzheng.sheets.Row;
import org.xunzheng.sheets.SheetReader;
import org.xunzheng.sheets.SheetWriter;
import org.xunzheng.sheets.UnreadableSheet;
import org.xunzheng.web.text.Texts;

/** A file that somebody brought, read as a table with the columns that are wanted. */
public final class SheetTable {

    private final List<Row> rows;
    private final Columns columns;

    private SheetTable(List<Row> rows, Columns columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * Reads the file.
     *
     * @throws Refused if it is no table, or naming every wanted column that it lacks
     */
    public static SheetTable read(byte[] file, List<Column> wanted, Texts texts) {
        if (file == null || file.length == 0) {
            throw new Refused(Refusal.of(SheetReason.FILE_MISSING));
        }
        List<Row> rows = rows(file, texts);
        Columns columns = Columns.find(rows, wanted);
        if (!columns.missing().isEmpty()) {
            throw new Refused(columns.missing().stream()
                    .map(column -> Refusal.of(SheetReason.COLUMN_MISSING, texts.message("column." + column.key())))
                    .toList());
        }
        return new SheetTable(rows, columns);
    }

    private static List<Row> rows(byte[] file, Texts texts) {
        try {
            return SheetReader.read(file);
        } catch (UnreadableSheet unreadable) {
            throw new Refused(Refusal.of(SheetReason.UNREADABLE, texts.message("sheet." + unreadable.defect())));
        }
    }

    public Columns columns() {
        return columns;
    }

    /** Writes the table as it came, with one more column that says what is wrong with each row. */
    public void withRemarks(List<Refusal> refusals, Texts texts, OutputStream out) throws IOException {
        Map<Integer, String> remarks = refusals.stream()
                .filter(refusal -> refusal.place().row() > 0)
                .collect(Collectors.groupingBy(
                        refusal -> refusal.place().row(),
                        TreeMap::new,
                        Collectors.mapping(texts::withCitation, Collectors.joining("\n"))));
        SheetWriter.annotated(rows, columns.headerRow(), remarks, texts.message("column.remark"), out);
    }
}
