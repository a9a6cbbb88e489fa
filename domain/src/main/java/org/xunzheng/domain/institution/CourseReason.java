package org.xunzheng.domain.institution;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** Why a course is not entered, or not taught. */
public enum CourseReason implements Reason {
    TRAINING_MISSING(null),
    TRAINING_TOO_LONG(null),
    CATEGORY_MISSING(Rule.SER_8),
    OCCUPATION_UNKNOWN(null),
    APPROVED_ALREADY(Rule.INS_4),
    NOT_APPROVED(Rule.INS_4);

    private final Optional<Rule> rule;

    CourseReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
