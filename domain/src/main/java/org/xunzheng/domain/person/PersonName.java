package org.xunzheng.domain.person;

import org.xunzheng.domain.rule.Input;

/** Names as people fill them in. */
public final class PersonName {

    private PersonName() {}

    /**
     * The name without what belongs to the form and not to the person: rosters often pad names of two characters with a
     * space to the width of three.
     */
    public static String read(String typed) {
        return Input.line(typed).replaceAll("(?<=\\p{IsHan})[\\s\\p{Z}]+(?=\\p{IsHan})", "");
    }
}
