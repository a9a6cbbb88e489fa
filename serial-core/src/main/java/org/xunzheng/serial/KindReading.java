package org.xunzheng.serial;

import java.text.Normalizer;
import java.util.Locale;

/** Reads what people type without being strict about how (SER-15). */
final class KindReading {

    private KindReading() {}

    /** The text in capitals of half width, without spaces of any kind and marks that nobody sees. The letter O stays: only a digit's place turns it into zero. */
    static String of(String typed) {
        if (typed == null) {
            return "";
        }
        StringBuilder text = new StringBuilder(Serial.LENGTH);
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !isInvisible(c))
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    /** Marks that copying leaves: of direction, of joining, of byte order, and selectors of variants. */
    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT || c >= '\uFE00' && c <= '\uFE0F';
    }
}
