package org.xunzheng.domain.quota;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** Why a quota is not proposed or not put in force. */
public enum QuotaReason implements Reason {
    SET_BY_CITY_OR_PROVINCE(Rule.CRT_8),
    BELOW_ISSUED(Rule.CRT_8);

    private final Optional<Rule> rule;

    QuotaReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
