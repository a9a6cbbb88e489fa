package org.xunzheng.domain.teacher;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** Why a teacher is not recorded. */
public enum TeacherReason implements Reason {
    KIND_MISSING(Rule.INS_6),
    CERTIFICATE_MISSING(Rule.INS_6),
    NUMBER_MISSING(Rule.INS_6),
    LEVEL_MISSING(Rule.INS_6),
    CERTIFICATE_OVER(Rule.INS_6),
    TEXT_TOO_LONG(null),
    TEACHES_ALREADY(Rule.INS_6),
    ENDED_ALREADY(Rule.INS_6);

    private final Optional<Rule> rule;

    TeacherReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
