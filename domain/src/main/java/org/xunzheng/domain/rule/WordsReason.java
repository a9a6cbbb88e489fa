package org.xunzheng.domain.rule;

import java.util.Optional;

/** Why words that the trail would keep are not taken. */
public enum WordsReason implements Reason {
    TOO_LONG(null),
    HOLD_A_NUMBER(Rule.REV_3);

    private final Optional<Rule> rule;

    WordsReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
