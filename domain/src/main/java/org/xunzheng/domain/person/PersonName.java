package org.xunzheng.domain.person;

import org.xunzheng.domain.rule.Input;

/** Names as people fill them in. */
public final class PersonName {

    private PersonName() {}

    /** Planes of rare hanzi; the newest of them are letters that this Java does not know yet. */
    private static final int FIRST_RARE = 0x20000;

    private static final int LAST_RARE = 0x3FFFF;
    private static final String ALLOWED = "·•・. '-";

    /** Whether the character can stand in a name: a letter of any script, or what joins the parts of a name. */
    public static boolean allows(int character) {
        return Character.isLetter(character)
                || (character >= FIRST_RARE && character <= LAST_RARE)
                || ALLOWED.indexOf(character) >= 0;
    }

    /**
     * The name without what belongs to the form and not to the person: rosters often pad names of two characters with a
     * space to the width of three.
     */
    public static String read(String typed) {
        return Input.line(typed).replaceAll("(?<=\\p{IsHan})[\\s\\p{Z}]+(?=\\p{IsHan})", "");
    }
}
