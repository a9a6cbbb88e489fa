package org.xunzheng.domain.trainingclass;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** What can be wrong with a line of a roster, or worth a warning. */
public enum RosterReason implements Reason {
    EMPTY(Rule.CLS_4),
    NAME_MISSING(Rule.CLS_4),
    NAME_TOO_LONG(null),
    NAME_WRONG_CHARACTER(Rule.CLS_4),
    ID_EMPTY(Rule.CLS_4),
    ID_WRONG_LENGTH(Rule.CLS_4),
    ID_FIRST_GENERATION(Rule.CLS_4),
    ID_WRONG_CHARACTER(Rule.CLS_4),
    ID_NO_SUCH_REGION(Rule.CLS_4),
    ID_NO_SUCH_BIRTHDAY(Rule.CLS_4),
    ID_CHECK_CHARACTER(Rule.CLS_4),
    /** The spreadsheet turned the number into a figure and lost its last digits. */
    ID_STORED_AS_FIGURE(null),
    ID_TWICE(Rule.CLS_4),
    BORN_IN_FUTURE(Rule.CLS_4),
    PHONE_MALFORMED(null),
    /** A warning: the certificate's faces lack a character of the name, so issuing would be refused as things stand. */
    NAME_NOT_PRINTABLE(Rule.CRT_1),
    /** A warning: on the roster of another class at the same time. */
    OVERLAPS(Rule.CLS_4),
    /** The same, where the other class is none of the institution's business. */
    OVERLAPS_ELSEWHERE(Rule.CLS_4);

    private final Optional<Rule> rule;

    RosterReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
