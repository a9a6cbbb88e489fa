package org.xunzheng.serial;

import java.text.Normalizer;
import java.util.Locale;

/** Reads what people type without being strict about how (SER-15). */
final class KindReading {

    /** Zero-width space, byte order mark, soft hyphen, minus, and the long sign that keyboards write for a dash. */
    private static final String UNSEEN_AND_LONG = "\u200B\uFEFF\u00AD\u2212\u30FC";

    private KindReading() {}

    /** The text in capitals of half width, without spaces, hyphens, dashes and marks that nobody sees. The letter O stays: only a digit's place turns it into zero. */
    static String of(String typed) {
        if (typed == null) {
            return "";
        }
        StringBuilder text = new StringBuilder(Serial.LENGTH);
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !isBetweenGroups(c) && !isInvisible(c))
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    /** Marks that copying leaves: of direction, of joining, of byte order, and selectors of variants. */
    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT || c >= '\uFE00' && c <= '\uFE0F';
    }

    private static boolean isBetweenGroups(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || UNSEEN_AND_LONG.indexOf(c) >= 0;
    }
}
