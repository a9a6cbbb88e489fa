package org.xunzheng.serial;

/** ASCII digits only: {@link Character#isDigit} would let Arabic-Indic ones into a serial. */
final class Digits {

    private Digits() {}

    static boolean are(String text, int length) {
        return text != null && text.length() == length && text.chars().allMatch(Digits::is);
    }

    static boolean is(int character) {
        return character >= '0' && character <= '9';
    }

    /** The number on the left padded with zeros (SER-9). */
    static String padded(int number, int length) {
        String digits = Integer.toString(number);
        return "0".repeat(length - digits.length()) + digits;
    }
}
