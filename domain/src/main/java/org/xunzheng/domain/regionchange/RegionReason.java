package org.xunzheng.domain.regionchange;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** Why a change of regions is not proposed or not put in force. */
public enum RegionReason implements Reason {
    SET_BY_ITS_CITY(Rule.SER_3),
    GB_CODE_MALFORMED(Rule.SER_3),
    GB_CODE_TAKEN(Rule.SER_3),
    COUNTY_MALFORMED(Rule.SER_3),
    CITY_HAS_NO_CODE(Rule.SER_3),
    CODE_TAKEN(Rule.SER_3),
    NO_CODE_TO_END(Rule.SER_3),
    LATER_CODE_FIXED(Rule.SER_3);

    private final Optional<Rule> rule;

    RegionReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
