package org.xunzheng.domain.certificate;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** What can be wrong with a line of a file of old certificates. */
public enum LegacyReason implements Reason {
    EMPTY(Rule.SER_13),
    NUMBER_MISSING(Rule.SER_13),
    NUMBER_TOO_LONG(null),
    NUMBER_TWICE(Rule.SER_13),
    NUMBER_RECORDED(Rule.SER_13),
    /** It has the form of a serial and its run has not used it up: it could be issued again. */
    NUMBER_ISSUABLE(Rule.SER_13),
    TRAINING_MISSING(Rule.CRT_1),
    INSTITUTION_MISSING(Rule.CRT_1),
    TEXT_TOO_LONG(null),
    DAY_MALFORMED(null),
    ISSUED_ON_MISSING(Rule.CRT_1),
    ISSUED_IN_FUTURE(Rule.CRT_1),
    DAYS_OUT_OF_ORDER(Rule.CRT_1);

    private final Optional<Rule> rule;

    LegacyReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
