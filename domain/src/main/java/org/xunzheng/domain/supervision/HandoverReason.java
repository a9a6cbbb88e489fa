package org.xunzheng.domain.supervision;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** Why a finding is not handed over, or an answer not kept. */
public enum HandoverReason implements Reason {
    HANDED_OVER_ALREADY(Rule.SUP_9),
    ANSWERED_BEFORE(Rule.SUP_9);

    private final Optional<Rule> rule;

    HandoverReason(Rule rule) {
        this.rule = Optional.of(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
