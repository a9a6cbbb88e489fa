package org.xunzheng.sheets;

import static java.util.Objects.requireNonNull;

/**
 * One cell as text.
 *
 * @param text without blanks at either end; empty for a cell without content. Numbers in full digits, dates as in
 *     2026-11-20
 * @param number whether the file holds a number. Excel keeps 15 digits of one: an ID number stored so has lost its end
 */
public record Cell(String text, boolean number) {

    static final Cell EMPTY = new Cell("", false);

    public Cell {
        requireNonNull(text, "text");
    }

    /** A cell of text, trimmed. */
    static Cell of(String text) {
        String trimmed = Blanks.trim(text);
        return trimmed.isEmpty() ? EMPTY : new Cell(trimmed, false);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
