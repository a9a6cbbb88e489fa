package org.xunzheng.domain.certificate;

import java.util.Locale;
import org.xunzheng.domain.rule.Folded;
import org.xunzheng.domain.rule.Input;

/**
 * What somebody who typed this looks for among the certificates. It is understood before anything is asked, so that each kind is
 * answered by an index of its own.
 *
 * @param text as it is looked for
 */
public record Sought(Kind kind, String text) {

    /** What can be looked for. */
    public enum Kind {
        NOTHING,
        /** The beginning of serials. */
        SERIAL,
        CREDIT_CODE,
        /** The beginning of holders' names. */
        NAME
    }

    public static Sought of(String typed) {
        String folded = Folded.of(typed).toUpperCase(Locale.ROOT);
        if (folded.isEmpty()) {
            return new Sought(Kind.NOTHING, "");
        }
        if (folded.matches("[0-9]{1,17}[ABC]?")) {
            return new Sought(Kind.SERIAL, folded);
        }
        if (folded.matches("[0-9A-HJ-NPQRTUWXY]{18}")) {
            return new Sought(Kind.CREDIT_CODE, folded);
        }
        return new Sought(Kind.NAME, Input.line(typed));
    }

    /** The Chinese characters that a name begins with: what follows them may have been typed in another way. */
    public static String beginning(String name) {
        int end = 0;
        while (end < name.length()
                && Character.UnicodeScript.of(name.codePointAt(end)) == Character.UnicodeScript.HAN) {
            end += Character.charCount(name.codePointAt(end));
        }
        return end == 0 ? name : name.substring(0, end);
    }
}
