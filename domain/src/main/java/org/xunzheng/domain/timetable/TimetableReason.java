package org.xunzheng.domain.timetable;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** What speaks against a timetable. */
public enum TimetableReason implements Reason {
    CLASS_NOT_APPROVED(Rule.CLS_5),
    UNDER_WAY(Rule.CLS_6),
    NOTHING_CHANGED(Rule.CLS_6),
    NUMBER_MALFORMED(null),
    NUMBER_TWICE(null),
    DAY_MALFORMED(null),
    DAY_OUTSIDE(Rule.CLS_6),
    TIME_MALFORMED(null),
    HOURS_MALFORMED(null),
    BEYOND_MIDNIGHT(null),
    CONTENT_MISSING(Rule.CLS_6),
    TEXT_TOO_LONG(null),
    TEACHER_MISSING(Rule.INS_6),
    TEACHER_UNKNOWN(Rule.INS_6),
    TEACHER_AMBIGUOUS(Rule.INS_6),
    PLACE_MISSING(Rule.CLS_6),
    PLACE_AND_PLATFORM(Rule.CLS_6),
    PLATFORM_NOT_ADMITTED(Rule.TRN_4),
    HOURS_DIFFER(Rule.CLS_6),
    DAY_TOO_LONG(Rule.CLS_6),
    TWO_LESSONS_AT_A_TIME(Rule.CLS_6),
    TEACHER_ELSEWHERE(Rule.CLS_6),
    TEACHER_AT_ANOTHER_INSTITUTION(Rule.CLS_6),
    /** A lesson that is over is missing, or is another one now. */
    TAUGHT_ALREADY(Rule.CLS_6),
    /** A lesson that nobody approved beforehand. */
    ADDED_AFTERWARDS(Rule.CLS_6),
    /** Worth a look: lessons of a first timetable that are over. */
    OVER_ALREADY(Rule.CLS_6);

    private final Optional<Rule> rule;

    TimetableReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
