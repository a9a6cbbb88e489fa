package org.xunzheng.domain.assessment;

/**
 * One line of results as it was brought, unchecked.
 *
 * @param row the line's number in its file
 * @param outcome 合格 or 不合格, or what else was written
 */
public record ResultLine(int row, String name, String idNumber, String theory, String practice, String outcome) {

    @Override
    public String toString() {
        return "ResultLine[row " + row + "]";
    }
}
