package org.xunzheng.domain.rule;

/**
 * Where in the input something is wrong.
 *
 * @param row the row of a file as its program shows it, counted from 1; 0 where there are no rows
 * @param field the field's name, or empty where the matter as a whole is meant
 */
public record Place(int row, String field) {

    /** The matter as a whole. */
    public static final Place WHOLE = new Place(0, "");

    public static Place field(String field) {
        return new Place(0, field);
    }

    public static Place row(int row, String field) {
        return new Place(row, field);
    }
}
