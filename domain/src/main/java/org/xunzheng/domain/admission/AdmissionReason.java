package org.xunzheng.domain.admission;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** Why an application for admission does not move on. */
public enum AdmissionReason implements Reason {
    NOT_OPEN(Rule.INS_2),
    COURSES_MISSING(Rule.INS_4),
    DOCUMENT_MISSING(Rule.INS_2),
    APPLIED_ALREADY(Rule.INS_2),
    AUTHORITY_MISSING(Rule.INS_2),
    TOO_MANY_TODAY(null),
    TOO_MANY_FROM_HERE(null),
    TOO_MANY_FILES(null),
    NOT_ON_NOTICE(Rule.INS_2),
    NOTICE_RUNS(Rule.INS_2),
    NOTICE_OVER(Rule.INS_2),
    OBJECTION_OPEN(Rule.INS_2),
    OBJECTOR_MISSING(null),
    OBJECTION_MISSING(null),
    ANSWER_MISSING(Rule.INS_2),
    TEXT_TOO_LONG(null),
    OWN_RECORD(Rule.REV_2),
    DECIDED_ALREADY(Rule.INS_2);

    private final Optional<Rule> rule;

    AdmissionReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
