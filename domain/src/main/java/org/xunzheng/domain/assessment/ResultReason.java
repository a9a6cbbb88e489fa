package org.xunzheng.domain.assessment;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** Why results are not taken or not confirmed. */
public enum ResultReason implements Reason {
    NOT_ON_ROSTER(Rule.CLS_4),
    NAME_DIFFERS(Rule.CLS_4),
    TWICE(Rule.CLS_4),
    MISSING(Rule.EXM_3),
    THEORY_MALFORMED(null),
    PRACTICE_MALFORMED(null),
    THEORY_MISSING(Rule.EXM_2),
    PRACTICE_MISSING(Rule.EXM_2),
    OUTCOME_UNKNOWN(null),
    OTHER_CERTIFICATE_UNKNOWN(Rule.CRT_5),
    NOT_APPROVED(Rule.CLS_5),
    TRAINING_NOT_OVER(Rule.CLS_5),
    NOT_SUBMITTED(Rule.CLS_5),
    IN_REVIEW(Rule.REV_1),
    CONFIRMS_OWN_SUBMISSION(Rule.EXM_3);

    private final Optional<Rule> rule;

    ResultReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
