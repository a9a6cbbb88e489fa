package org.xunzheng.domain.filing;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** What can speak against a filing. */
public enum FilingReason implements Reason {
    NOT_OPEN(Rule.FIL_8),
    NOT_SUBMITTED(Rule.FIL_7),
    AUTHORITY_MISSING(Rule.FIL_10),
    YEAR_MISSING(Rule.FIL_8),
    FILED_ALREADY(Rule.FIL_8),
    CONTACT_MISSING(Rule.FIL_1),
    PHONE_MALFORMED(Rule.FIL_1),
    TRAINING_MISSING(Rule.FIL_1),
    OCCUPATION_UNKNOWN(Rule.CAT_1),
    CATEGORY_MISSING(Rule.FIL_1),
    HOURS_MISSING(Rule.FIL_1),
    ITEMS_MISSING(Rule.FIL_1),
    ITEM_NAME_MISSING(Rule.FIL_1),
    ITEM_HOURS_MISSING(Rule.FIL_1),
    THEORY_AND_PRACTICE_DIFFER(Rule.FIL_2),
    ONLINE_AND_OFFLINE_DIFFER(Rule.FIL_2),
    ITEMS_DIFFER(Rule.FIL_2),
    HOURS_TOO_FEW(Rule.FIL_3),
    PRACTICE_TOO_LITTLE(Rule.FIL_4),
    BANK_MISSING(Rule.FIL_5),
    BANK_WITHOUT_PART(Rule.FIL_5),
    PLATFORM_MISSING(Rule.FIL_6),
    PLATFORM_LACKS(Rule.FIL_6),
    PLATFORM_NOT_ADMITTED(Rule.FIL_6),
    NO_PLATFORM_ADMITTED(Rule.FIL_6),
    TEACHERS_MISSING(Rule.INS_6),
    TEACHER_INCOMPLETE(Rule.INS_6),
    SCALE_MISSING(Rule.FIL_1),
    ASSESSMENT_MISSING(Rule.FIL_1),
    PLEDGE_MISSING(Rule.INS_7),
    TEXT_TOO_LONG(null),
    NUMBER_OUT_OF_RANGE(null),
    TOO_MANY_ROWS(null),
    /** A class is to be opened of a training that was not filed. */
    NOT_FILED(Rule.FIL_10);

    private final Optional<Rule> rule;

    FilingReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
