package org.xunzheng.domain.trainingclass;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** What can be wrong with a line of a roster beside name and ID number, or worth a warning. */
public enum RosterReason implements Reason {
    EMPTY(Rule.CLS_4),
    ID_TWICE(Rule.CLS_4),
    PHONE_MALFORMED(null),
    /** A warning: the certificate's faces lack a character of the name, so issuing would be refused as things stand. */
    NAME_NOT_PRINTABLE(Rule.CRT_1),
    /** A warning: younger than trainees usually are. */
    YOUNG(Rule.CLS_4),
    /** A warning: older than trainees usually are. */
    OLD(Rule.CLS_4),
    /** A warning: on the roster of another class at the same time. */
    OVERLAPS(Rule.CLS_4),
    /** The same, where the other class is none of the institution's business. */
    OVERLAPS_ELSEWHERE(Rule.CLS_4),
    /** A warning: passed in the same training before. */
    PASSED_BEFORE(Rule.CLS_4),
    /** The same, where the other class is none of the institution's business. */
    PASSED_ELSEWHERE(Rule.CLS_4);

    private final Optional<Rule> rule;

    RosterReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
