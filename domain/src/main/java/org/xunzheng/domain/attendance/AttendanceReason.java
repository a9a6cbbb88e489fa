package org.xunzheng.domain.attendance;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** Why records, numbers or a roll are not taken, and why attendance does not suffice. */
public enum AttendanceReason implements Reason {
    NOT_IN_TRAINING(Rule.CLS_5),
    TIMETABLE_MISSING(Rule.CLS_6),
    FORMAT_UNKNOWN(Rule.TRN_1),
    FILE_EMPTY(null),
    NUMBERS_MISSING(Rule.TRN_1),
    LINE_MALFORMED(null),
    TRAINEE_UNKNOWN(Rule.TRN_1),
    TRAINEE_AMBIGUOUS(Rule.TRN_1),
    NUMBER_TWICE(Rule.TRN_1),
    NUMBER_IS_OF_A_PERSON(null),
    LESSON_UNKNOWN(Rule.CLS_6),
    LESSON_AHEAD(Rule.TRN_1),
    LESSON_ONLINE(Rule.TRN_3),
    /** A trainee who passed attended less than the least share. */
    ATTENDED_TOO_LITTLE(Rule.TRN_1);

    private final Optional<Rule> rule;

    AttendanceReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
