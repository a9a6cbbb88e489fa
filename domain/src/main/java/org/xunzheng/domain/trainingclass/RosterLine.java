package org.xunzheng.domain.trainingclass;

/**
 * One line of a roster as it was brought, unchecked.
 *
 * @param row the line's number in its file
 * @param paper of which paper the number is, in words; empty where its form tells
 * @param idNumberIsFigure whether the spreadsheet held the ID number as a figure, not as text
 */
public record RosterLine(int row, String name, String paper, String idNumber, boolean idNumberIsFigure, String phone) {

    /** A line that leaves it to the number of which paper it is. */
    public RosterLine(int row, String name, String idNumber, boolean idNumberIsFigure, String phone) {
        this(row, name, "", idNumber, idNumberIsFigure, phone);
    }

    /** Names the fields, but not what they hold: that is personal. */
    @Override
    public String toString() {
        return "RosterLine[row " + row + "]";
    }
}
