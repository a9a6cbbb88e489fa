package org.xunzheng.serial;

import java.util.Optional;

/**
 * The code of an institution within its serial region (培训机构代码), characters 7 to 10 of a serial (SER-4).
 *
 * @param number 1 to 9999
 */
public record InstitutionCode(int number) implements Comparable<InstitutionCode> {

    /** The last code that a region can give. */
    public static final InstitutionCode LAST = new InstitutionCode(9999);

    private static final int LENGTH = 4;

    public InstitutionCode {
        if (number < 1 || number > 9999) {
            throw new IllegalArgumentException("an institution code is 0001 to 9999, not " + number);
        }
    }

    /** Reads the four stored digits. */
    public static InstitutionCode of(String digits) {
        if (!Digits.are(digits, LENGTH)) {
            throw new IllegalArgumentException("an institution code is four digits, not " + digits);
        }
        return new InstitutionCode(Integer.parseInt(digits));
    }

    /** The code given after this one, or none after 9999: codes never wrap round (SER-11). */
    public Optional<InstitutionCode> next() {
        return number == LAST.number ? Optional.empty() : Optional.of(new InstitutionCode(number + 1));
    }

    @Override
    public int compareTo(InstitutionCode other) {
        return Integer.compare(number, other.number);
    }

    /** Four digits, such as {@code 0001}. */
    @Override
    public String toString() {
        return Digits.padded(number, LENGTH);
    }
}
