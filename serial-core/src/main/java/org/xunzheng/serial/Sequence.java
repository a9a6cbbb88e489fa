package org.xunzheng.serial;

/**
 * The number of a certificate within its run (证书核发顺序代码), characters 13 to 17 of a serial (SER-7).
 *
 * @param number 1 to 99999
 */
public record Sequence(int number) implements Comparable<Sequence> {

    /** The last number of a run; after it the run is full (SER-11). */
    public static final Sequence LAST = new Sequence(99_999);

    private static final int LENGTH = 5;

    public Sequence {
        if (number < 1 || number > 99_999) {
            throw new IllegalArgumentException("a sequence number is 00001 to 99999, not " + number);
        }
    }

    @Override
    public int compareTo(Sequence other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Digits.padded(number, LENGTH);
    }
}
