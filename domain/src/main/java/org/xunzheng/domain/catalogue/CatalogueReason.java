package org.xunzheng.domain.catalogue;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** What can be wrong with a catalogue or a file of occupations. */
public enum CatalogueReason implements Reason {
    /** The city alone publishes. */
    PUBLISHED_BY_CITY(Rule.INS_3),
    EMPTY(Rule.CAT_1),
    NAME_MISSING(Rule.CAT_1),
    NAME_TWICE(Rule.CAT_1),
    CATEGORY_UNKNOWN(Rule.SER_8),
    OCCUPATION_MISSING(Rule.CAT_1),
    OCCUPATION_UNKNOWN(Rule.CAT_1),
    URGENT_UNKNOWN(Rule.CAT_1),
    NEED_UNKNOWN(Rule.CAT_3),
    HOURS_MALFORMED(Rule.CAT_2),
    CONTENT_MISSING(Rule.CAT_2),
    SUBSIDY_MALFORMED(Rule.CAT_2),
    ORIGIN_UNKNOWN(Rule.CAT_2),
    ADOPTED_FROM_MISSING(Rule.CAT_2),
    ADOPTED_FROM_NOBODY(Rule.CAT_2),
    VALID_FROM_MISSING(Rule.CAT_1),
    DAY_MALFORMED(null),
    DAYS_OUT_OF_ORDER(Rule.CAT_1),
    TEXT_TOO_LONG(null),
    /** New occupations are added by the province. */
    ADDED_BY_PROVINCE(Rule.CAT_1),
    CODE_MALFORMED(Rule.CAT_1),
    CODE_TWICE(Rule.CAT_1),
    CODE_KNOWN(Rule.CAT_1),
    DECREE_MISSING(Rule.CAT_1);

    private final Optional<Rule> rule;

    CatalogueReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
