package org.xunzheng.domain.policy;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** Why a document is not read, entered or put in force, and what a profile or the calendar cannot answer. */
public enum PolicyReason implements Reason {
    TEXT_MISSING(null),
    TEXT_TOO_LONG(null),
    MALFORMED(null),
    NOT_PLAIN(null),
    UNKNOWN_ENTRY(null),
    ENTRY_MISSING(null),
    TWICE(null),
    NOT_A_LINE(null),
    NOT_A_LIST(null),
    NOT_A_GROUP(null),
    LINE_TOO_LONG(null),
    NOT_A_DAY(null),
    NOT_A_NUMBER(null),
    NUMBER_OUT_OF_REACH(null),
    NOT_A_SHARE(null),
    NOT_A_CATEGORY(null),
    NOT_A_STYLE(null),
    NOT_A_PATTERN(null),
    NOT_AN_ID(null),
    NOT_A_MODE(null),
    NOT_AN_AMOUNT(null),
    NOT_ONE_OF(null),
    REGION_UNKNOWN(null),
    REGION_NOT_YOURS(Rule.REV_4),
    VALID_FROM_TOO_EARLY(null),
    FIGURE_MISSING(null),
    NOT_A_DRAFT(null),
    CONFIRMS_OWN_DRAFT(Rule.REV_2),
    CONFIRMS_FROM_BELOW(Rule.REV_4),
    NOT_SET(null),
    CALENDAR_MISSING(Rule.CLS_1);

    private final Optional<Rule> rule;

    PolicyReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
