package org.xunzheng.domain.administration;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** Why something is not done with an account. */
public enum AccountReason implements Reason {
    LOGIN_MALFORMED(null),
    LOGIN_TAKEN(null),
    NAME_MISSING(null),
    AUTHORITY_OUTSIDE(Rule.REV_4),
    INSTITUTION_OUTSIDE(Rule.REV_4),
    OWN_ACCOUNT(Rule.REV_2),
    POSTS_EXCLUDE(Rule.REV_2),
    POST_WANTS_INSTITUTION(null),
    POST_NOT_OF_INSTITUTION(Rule.REV_2),
    PASSWORD_WRONG(null),
    PASSWORD_TOO_SHORT(null),
    PASSWORD_TOO_SIMPLE(null),
    PASSWORD_HAS_LOGIN(null),
    PASSWORD_SAME(null),
    PASSWORDS_DIFFER(null),
    CODE_WRONG(null),
    CODE_WANTED(null),
    NOT_A_SERVICE(null),
    SERVICE_HAS_NO_PASSWORD(null),
    KEY_SCOPES_MISSING(null),
    KEY_SCOPE_UNKNOWN(null),
    KEY_DAYS(null),
    STAND_IN_POST(Rule.REV_2),
    STAND_IN_PERSON(Rule.REV_2),
    STAND_IN_EXCLUDED(Rule.REV_2),
    STAND_IN_DAYS(null),
    REASON_MISSING(Rule.REV_3);

    private final Optional<Rule> rule;

    AccountReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
