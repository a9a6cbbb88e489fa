package org.xunzheng.sheets;

/**
 * Cells that are shown as one; what they hold stands in the first.
 *
 * @param firstRow as Excel shows it, from 1
 * @param firstColumn counted from 0
 */
public record Merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    boolean holds(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
}
