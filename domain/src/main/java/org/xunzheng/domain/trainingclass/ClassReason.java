package org.xunzheng.domain.trainingclass;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** Why a class is not drafted, submitted or decided on. */
public enum ClassReason implements Reason {
    NAME_MISSING(null),
    NAME_TOO_LONG(null),
    TRAINING_MISSING(Rule.CRT_1),
    TRAINING_TOO_LONG(null),
    TRAINING_NOT_PRINTABLE(Rule.CRT_1),
    OCCUPATION_UNKNOWN(null),
    CATEGORY_MISSING(Rule.SER_8),
    HOURS_MISSING(null),
    HOURS_TOO_MANY(null),
    FIRST_DAY_MISSING(Rule.CRT_1),
    LAST_DAY_MISSING(Rule.CRT_1),
    DAY_OUT_OF_REACH(null),
    LAST_DAY_BEFORE_FIRST(Rule.CRT_1),
    REGISTRATION_MISSING(Rule.SER_4),
    NOT_OPEN(Rule.CLS_5),
    ROSTER_EMPTY(Rule.CLS_4),
    OPENING_TOO_LATE(Rule.CLS_1),
    NOT_SUBMITTED(Rule.CLS_5),
    RETURN_REASON_MISSING(Rule.CLS_5);

    private final Optional<Rule> rule;

    ClassReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
