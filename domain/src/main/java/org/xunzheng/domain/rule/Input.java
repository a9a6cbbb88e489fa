package org.xunzheng.domain.rule;

import java.util.regex.Pattern;

/** Reads single fields as people fill them in. */
public final class Input {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\uFEFF\\u200B-\\u200F\\u2028-\\u202E]");

    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 -]{4,24}");

    private Input() {}

    /** Whether a line is a telephone number, as far as one can see, or was left out. */
    public static boolean isPhone(String line) {
        return line.isEmpty() || PHONE.matcher(line).matches();
    }

    /** One line of text: no leading or trailing space of any script, no control characters, nothing for null. */
    public static String line(String typed) {
        if (typed == null) {
            return "";
        }
        String line = UNSEEN.matcher(typed).replaceAll(" ");
        int from = 0;
        int to = line.length();
        while (from < to && isBlank(line.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
