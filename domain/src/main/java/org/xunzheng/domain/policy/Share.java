package org.xunzheng.domain.policy;

/**
 * A share of a whole as two integers, such as 2/3: compared exactly, never by floating point.
 *
 * @param numerator 0 to the denominator
 */
public record Share(int numerator, int denominator) {

    private static final int LARGEST = 1000;

    public Share {
        if (denominator < 1 || denominator > LARGEST || numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("no share: " + numerator + "/" + denominator);
        }
    }

    /** Whether the part is at least this share of the whole. */
    public boolean isReachedBy(long part, long whole) {
        return denominator * part >= numerator * whole;
    }

    /** The smallest part of the whole that reaches the share. */
    public long leastOf(long whole) {
        return Math.floorDiv(numerator * whole + denominator - 1, denominator);
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
