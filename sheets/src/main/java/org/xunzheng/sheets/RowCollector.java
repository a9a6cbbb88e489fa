package org.xunzheng.sheets;

import java.util.ArrayList;
import java.util.List;
import org.xunzheng.sheets.UnreadableSheet.Defect;

/** Collects rows while they are read: leaves out blank ones and stops at the limits. */
final class RowCollector {

    private final Budget budget;
    private final List<Row> rows = new ArrayList<>();

    RowCollector(Budget budget) {
        this.budget = budget;
    }

    /** How much a file may still have, over all its sheets. */
    static final class Budget {

        private final Limits limits;
        private int rows;
        private long cells;
        private long characters;

        Budget(Limits limits) {
            this.limits = limits;
        }

        /** Takes what stands in one cell. */
        void take(String text) {
            characters += text.length();
            if (++cells > limits.cells() || characters > limits.characters()) {
                throw new UnreadableSheet(Defect.TOO_MANY_CELLS);
            }
        }
    }

    void add(int number, List<Cell> cells) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isEmpty()) {
            width--;
        }
        if (width == 0) {
            return;
        }
        if (width > budget.limits.columns()) {
            throw new UnreadableSheet(Defect.TOO_MANY_COLUMNS);
        }
        if (budget.rows++ == budget.limits.rows()) {
            throw new UnreadableSheet(Defect.TOO_MANY_ROWS);
        }
        List<Cell> counted = cells.subList(0, width);
        counted.forEach(cell -> budget.take(cell.text()));
        rows.add(new Row(number, counted));
    }

    List<Row> collected() {
        return List.copyOf(rows);
    }
}
