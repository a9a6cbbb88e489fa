package org.xunzheng.domain.ledger;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** Why an opening balance is not entered or not put in force. */
public enum LedgerReason implements Reason {
    CODE_MISSING(Rule.SER_4),
    CODE_RETIRED(Rule.SER_5),
    YEAR_OVER(Rule.SER_6),
    RUN_BEGUN(Rule.SER_11),
    NUMBER_GIVEN_ALREADY(Rule.SER_11),
    OPENING_WAITS(Rule.SER_11);

    private final Optional<Rule> rule;

    LedgerReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
