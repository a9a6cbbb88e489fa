package org.xunzheng.serial;

import java.time.LocalDate;

/**
 * The year of issue (证书核发年份代码), characters 11 and 12 of a serial: its last two digits, in China time (SER-6).
 *
 * @param lastTwoDigits 0 to 99
 */
public record IssueYear(int lastTwoDigits) implements Comparable<IssueYear> {

    private static final int LENGTH = 2;

    public IssueYear {
        if (lastTwoDigits < 0 || lastTwoDigits > 99) {
            throw new IllegalArgumentException("an issue year is two digits, not " + lastTwoDigits);
        }
    }

    /** The year of a day of issue; the day is one of the Chinese calendar, wherever the server stands. */
    public static IssueYear of(LocalDate dayOfIssue) {
        return new IssueYear(Math.floorMod(dayOfIssue.getYear(), 100));
    }

    @Override
    public int compareTo(IssueYear other) {
        return Integer.compare(lastTwoDigits, other.lastTwoDigits);
    }

    @Override
    public String toString() {
        return Digits.padded(lastTwoDigits, LENGTH);
    }
}
