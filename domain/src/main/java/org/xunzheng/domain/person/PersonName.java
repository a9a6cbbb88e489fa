package org.xunzheng.domain.person;

import java.util.regex.Pattern;
import org.xunzheng.domain.rule.Input;

/** Names as people fill them in. */
public final class PersonName {

    private PersonName() {}

    /** Planes of rare hanzi; the newest of them are letters that this Java does not know yet. */
    private static final int FIRST_RARE = 0x20000;

    private static final int LAST_RARE = 0x3FFFF;
    /** How far the letters of full width lie behind the others. */
    private static final int FULL_WIDTH = 0xFEE0;
    /** A character that is both a number and part of names: 王〇. */
    private static final int LING = 0x3007;

    private static final String ALLOWED = "·. '-";

    /** The dots that keyboards and old systems offer; the notice of twelve ministries wants U+00B7 (MIDDLE DOT). */
    private static final Pattern DOTS = Pattern.compile(
            "\\s*[\u2022\u30FB\u2027\u2219\u22C5\uFF65\u00B7\u16EB\u2E31\uA78F\u25CF\u25AA\u2E33\u318D\u0387]\\s*");

    private static final Pattern DOTS_OF_HAN =
            Pattern.compile("(?<=\\p{IsHan})\\s*[.\uFF0E\u2024\u3002\uFF61]\\s*(?=\\p{IsHan})");
    private static final Pattern PADDING = Pattern.compile("(?<=\\p{IsHan})[\\s\\p{Z}]+(?=\\p{IsHan})");

    /** Whether the character can stand in a name: a letter of any script, or what joins the parts of a name. */
    public static boolean allows(int character) {
        return isLetter(character) || ALLOWED.indexOf(character) >= 0;
    }

    private static boolean isLetter(int character) {
        return Character.isLetter(character)
                || character == LING
                || (character >= FIRST_RARE && character <= LAST_RARE);
    }

    /** Whether there is anything in the name but what joins its parts. */
    static boolean hasLetters(String name) {
        return name.codePoints().anyMatch(PersonName::isLetter);
    }

    /**
     * The name without what belongs to the form or the keyboard and not to the person: rosters often pad names of two
     * characters with a space to the width of three, and every keyboard has a dot of its own.
     */
    public static String read(String typed) {
        String line = narrow(Input.line(typed).replaceAll("\\p{Z}", " "));
        String dotted = DOTS_OF_HAN.matcher(DOTS.matcher(line).replaceAll("·")).replaceAll("·");
        return PADDING.matcher(dotted).replaceAll("");
    }

    /** Latin letters, hyphens and apostrophes of every kind as the one of half width. */
    private static String narrow(String line) {
        StringBuilder narrow = new StringBuilder(line.length());
        for (char c : line.toCharArray()) {
            if (c >= '\uFF21' && c <= '\uFF3A' || c >= '\uFF41' && c <= '\uFF5A') {
                narrow.append((char) (c - FULL_WIDTH));
            } else if (Character.getType(c) == Character.DASH_PUNCTUATION) {
                narrow.append('-');
            } else {
                narrow.append("\u2018\u2019\u02BC\uFF07".indexOf(c) >= 0 ? '\'' : c);
            }
        }
        return narrow.toString();
    }
}
