package org.xunzheng.domain.matter;

import org.xunzheng.domain.rule.Refusal;

/**
 * One that can be chosen.
 *
 * @param value as forms and REST send it
 * @param label what people read: a text, or the word for a constant as {@link Refusal#word} names it
 */
public record Option(String value, String label) {

    static Option of(Enum<?> constant) {
        return new Option(constant.name(), Refusal.word(constant));
    }
}
