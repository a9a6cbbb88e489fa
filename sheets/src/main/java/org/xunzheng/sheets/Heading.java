package org.xunzheng.sheets;

import static java.util.Objects.requireNonNull;

/**
 * A column's heading in a sheet to be written.
 *
 * @param width in characters of Latin script; a Chinese one takes two
 * @param kind what stands below it
 */
public record Heading(String text, int width, Kind kind) {

    /** What a column holds: numbers and days are such for the spreadsheet too, which adds and sorts them. */
    public enum Kind {
        TEXT,
        NUMBER,
        DAY
    }

    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;
    private static final int FIRST_WIDE = 0x2E80;

    public Heading {
        requireNonNull(text, "text");
        requireNonNull(kind, "kind");
        if (width < 1 || width > 255) {
            throw new IllegalArgumentException("width of a column: " + width);
        }
    }

    /** A heading above texts. */
    public Heading(String text, int width) {
        this(text, width, Kind.TEXT);
    }

    /** A heading with a width that suits it. */
    public static Heading of(String text) {
        return new Heading(text, widthOf(text));
    }

    /** The width of a column that shows the text, within bounds. */
    static int widthOf(String text) {
        int width = text.codePoints().map(c -> c < FIRST_WIDE ? 1 : 2).sum() + 4;
        return Math.min(WIDEST, Math.max(NARROWEST, width));
    }
}
