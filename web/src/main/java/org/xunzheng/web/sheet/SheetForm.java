package org.xunzheng.web.sheet;

import java.util.List;
import java.util.Map;
import org.xunzheng.sheets.Column;

/**
 * A kind of file of rows.
 *
 * @param kind names it where headings are assigned; it never changes
 */
public record SheetForm(String kind, List<Column> columns) {

    public SheetForm {
        columns = List.copyOf(columns);
    }

    /** The columns with the headings that were assigned to them. */
    List<Column> knowing(Map<String, String> assigned) {
        return columns.stream()
                .map(column -> column.alsoCalled(assigned.entrySet().stream()
                        .filter(heading -> heading.getValue().equals(column.key()))
                        .map(Map.Entry::getKey)
                        .toList()))
                .toList();
    }
}
