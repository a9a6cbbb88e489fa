package org.xunzheng.domain.policy;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** Why the calendar of a year is not taken. */
public enum CalendarReason implements Reason {
    EMPTY(null),
    DAY_MALFORMED(null),
    DAY_OF_ANOTHER_YEAR(null),
    DAY_TWICE(null),
    KIND_UNKNOWN(null),
    MAKE_UP_ON_WEEKDAY(Rule.CLS_1),
    HOLIDAY_MISSING(null),
    HOLIDAY_TOO_LONG(null),
    SOURCE_MISSING(Rule.CLS_1),
    SOURCE_TOO_LONG(null),
    YEAR_OUT_OF_REACH(null),
    YEAR_OVER(Rule.CLS_1),
    NOT_PROVINCE(Rule.REV_4);

    private final Optional<Rule> rule;

    CalendarReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
