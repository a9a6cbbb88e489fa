package org.xunzheng.domain.matter;

import org.xunzheng.domain.rule.Refusal;

/**
 * One that can be chosen.
 *
 * @param value as forms and REST send it
 * @param label what people read: a text, or the word for a constant as {@link Refusal#word} names it, or several of them
 */
public record Option(String value, String label) {

    /** Between the parts of a label. */
    public static final String SEPARATOR = " · ";

    /** One whose label has several parts: texts and words for constants. */
    public static Option of(String value, String... parts) {
        return new Option(value, String.join(SEPARATOR, parts));
    }

    static Option of(Enum<?> constant) {
        return new Option(constant.name(), Refusal.word(constant));
    }
}
