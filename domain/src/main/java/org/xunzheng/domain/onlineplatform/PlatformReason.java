package org.xunzheng.domain.onlineplatform;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** Why a platform is not proposed, not admitted or not removed. */
public enum PlatformReason implements Reason {
    ADMITTED_BY_CITY_OR_PROVINCE(Rule.TRN_4),
    FEATURE_MISSING(Rule.TRN_4),
    ADMITTED_ALREADY(Rule.TRN_4),
    NOT_IN_FORCE(Rule.TRN_4),
    OF_ANOTHER_AUTHORITY(Rule.TRN_4),
    REASON_MISSING(Rule.REV_3);

    private final Optional<Rule> rule;

    PlatformReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
