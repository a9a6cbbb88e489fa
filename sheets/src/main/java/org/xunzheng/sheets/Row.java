package org.xunzheng.sheets;

import java.util.List;

/**
 * One row that is not blank.
 *
 * @param number as Excel shows it, from 1
 * @param cells from column A to the last that is not empty
 */
public record Row(int number, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** The cell in this column, counted from 0; an empty one beyond the last. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    public String text(int column) {
        return cell(column).text();
    }
}
