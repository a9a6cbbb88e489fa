package org.xunzheng.domain.assessment;

/**
 * One line of results as it was brought, unchecked.
 *
 * @param row the line's number in its file
 * @param idNumberIsFigure whether the spreadsheet held the ID number as a figure, not as text
 * @param outcome 合格, 不合格 or 缺考, or what else was written
 * @param otherCertificate another certificate that was obtained under subsidy by the same training (CRT-5), or none
 */
public record ResultLine(
        int row,
        String name,
        String idNumber,
        boolean idNumberIsFigure,
        String theory,
        String practice,
        String outcome,
        String otherCertificate) {

    /** A line whose ID number is text. */
    public ResultLine(
            int row,
            String name,
            String idNumber,
            String theory,
            String practice,
            String outcome,
            String otherCertificate) {
        this(row, name, idNumber, false, theory, practice, outcome, otherCertificate);
    }

    /** A line of somebody who obtained no other certificate. */
    public ResultLine(int row, String name, String idNumber, String theory, String practice, String outcome) {
        this(row, name, idNumber, theory, practice, outcome, "");
    }

    @Override
    public String toString() {
        return "ResultLine[row " + row + "]";
    }
}
