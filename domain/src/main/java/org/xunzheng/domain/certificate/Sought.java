package org.xunzheng.domain.certificate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /**
     * How a name that somebody typed so may begin as it is kept: by the Chinese characters that it begins with, since what follows
     * them may have been typed in another way; else as it was typed, or in capitals, or with one.
     */
    public static Set<String> beginnings(String name) {
        int end = 0;
        while (end < name.length()
                && Character.UnicodeScript.of(name.codePointAt(end)) == Character.UnicodeScript.HAN) {
            end += Character.charCount(name.codePointAt(end));
        }
        if (end > 0) {
            return Set.of(name.substring(0, end));
        }
        String first = Normalizer.normalize(name, Normalizer.Form.NFKC).split("[\\s\\p{Z}\\p{P}]", 2)[0];
        String capital = first.isEmpty() ? first : first.substring(0, 1).toUpperCase(Locale.ROOT);
        return Stream.of(
                        first,
                        first.toUpperCase(Locale.ROOT),
                        capital + first.substring(capital.length()).toLowerCase(Locale.ROOT))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
