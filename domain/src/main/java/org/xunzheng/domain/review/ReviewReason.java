package org.xunzheng.domain.review;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** Why a level is not taken. */
public enum ReviewReason implements Reason {
    NOT_WAITING(null),
    VERDICT_MISSING(null),
    OWN_ENTRY(Rule.REV_2),
    LEVEL_TAKEN_ALREADY(Rule.REV_2),
    NOT_OF_THIS_LEVEL(Rule.REV_1),
    REMARK_MISSING(Rule.REV_3);

    private final Optional<Rule> rule;

    ReviewReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
