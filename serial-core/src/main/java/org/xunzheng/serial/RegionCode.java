package org.xunzheng.serial;

/**
 * A serial region (设区的市代码 and 县（市、区）代码), characters 1 to 6 of a serial: who numbers its institutions. It is
 * not a GB/T 2260 code, though most look like one: 临沂 is 3712 here and 3713 there (SER-2). It never takes the prefix of
 * an ID number.
 *
 * @param code six digits, such as {@code 370911}
 */
public record RegionCode(String code) implements Comparable<RegionCode> {

    private static final int LENGTH = 6;

    public RegionCode {
        if (!Digits.are(code, LENGTH)) {
            throw new IllegalArgumentException("a serial region is six digits, not " + code);
        }
    }

    /** The first four digits: the city, or 3700 for the province itself. */
    public String city() {
        return code.substring(0, 4);
    }

    /** The last two digits: the county, or 00 for work of the city or of the province (SER-3). */
    public String county() {
        return code.substring(4);
    }

    @Override
    public int compareTo(RegionCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
