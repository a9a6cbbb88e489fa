package org.xunzheng.sheets;

import java.util.List;
import java.util.Set;

/**
 * A sheet of a workbook, or the one table of a text file.
 *
 * @param name on its tab; empty for a text file
 * @param rows those that are not blank
 * @param hidden numbers of the rows that are not shown, as by a filter
 * @param merged cells that are shown as one
 */
public record Sheet(String name, List<Row> rows, Set<Integer> hidden, List<Merged> merged) {

    public Sheet {
        rows = List.copyOf(rows);
        hidden = Set.copyOf(hidden);
        merged = List.copyOf(merged);
    }

    static Sheet of(List<Row> rows) {
        return new Sheet("", rows, Set.of(), List.of());
    }
}
