package org.xunzheng.sheets;

import java.util.regex.Pattern;

/** What stands for nothing in a cell: spaces of every width, line ends, and the invisible marks that copying leaves. */
final class Blanks {

    /** Marks of direction, joiners, soft hyphens, byte order marks, selectors of variants. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\uFE00-\\uFE0F]");

    private Blanks() {}

    /** The text without invisible marks, wherever they stand, and without spaces at either end. */
    static String trim(String text) {
        String visible = visible(text);
        int from = 0;
        int to = visible.length();
        while (from < to && isBlank(visible.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(visible.charAt(to - 1))) {
            to--;
        }
        return visible.substring(from, to);
    }

    private static String visible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u00AD' || c > '\u05FF' && (c < '\u2E80' || c > '\uDBFF')) {
                return INVISIBLE.matcher(text).replaceAll("");
            }
        }
        return text;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
