package org.xunzheng.domain.certificate;

/**
 * One line of a file of old certificates as it was brought, unchecked.
 *
 * @param row the line's number in its file
 * @param idNumberIsFigure whether the spreadsheet held the ID number as a figure, not as text
 * @param firstDay as in 2019-05-06, or empty
 */
public record LegacyLine(
        int row,
        String number,
        String name,
        String idNumber,
        boolean idNumberIsFigure,
        String training,
        String institution,
        String firstDay,
        String lastDay,
        String issuedOn) {

    /** Names the line, but not what it holds: that is personal. */
    @Override
    public String toString() {
        return "LegacyLine[row " + row + "]";
    }
}
