package org.xunzheng.domain.review;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** Why a level is not taken, or a matter is not handed in again or taken back. */
public enum ReviewReason implements Reason {
    NOT_WAITING(null),
    VERDICT_MISSING(null),
    OWN_ENTRY(Rule.REV_2),
    LEVEL_TAKEN_ALREADY(Rule.REV_2),
    NOT_OF_THIS_LEVEL(Rule.REV_1),
    REMARK_MISSING(Rule.REV_3),
    NOT_RETURNED(null),
    HANDED_IN_AGAIN_ALREADY(null),
    DECIDED_ALREADY(Rule.REV_1),
    ENTERED_BY_SOMEBODY_ELSE(Rule.REV_1);

    private final Optional<Rule> rule;

    ReviewReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
