package org.xunzheng.domain.institution;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** Why an institution is not registered or gets no code. */
public enum InstitutionReason implements Reason {
    NAME_MISSING(null),
    NAME_TOO_LONG(null),
    NAME_NOT_PRINTABLE(Rule.CRT_1),
    KIND_MISSING(Rule.INS_1),
    KIND_UNKNOWN(Rule.INS_1),
    CREDIT_CODE_EMPTY(null),
    CREDIT_CODE_WRONG_LENGTH(null),
    CREDIT_CODE_WRONG_CHARACTER(null),
    CREDIT_CODE_NO_SUCH_DEPARTMENT(null),
    CREDIT_CODE_CHECK_CHARACTER(null),
    CREDIT_CODE_TAKEN(null),
    CREDIT_CODE_TWICE(null),
    FILE_EMPTY(null),
    REGION_UNKNOWN(Rule.REV_4),
    CONTACT_TOO_LONG(null),
    PHONE_MALFORMED(null),
    ADDRESS_TOO_LONG(null),
    NO_SERIAL_REGION(Rule.SER_3),
    HAS_CODE_ALREADY(Rule.SER_4),
    CODES_USED_UP(Rule.SER_11),
    CODE_OF_ANOTHER_AUTHORITY(Rule.SER_4),
    CODE_RETIRED_ALREADY(Rule.SER_5),
    CODE_VOID(Rule.SER_5),
    NO_CODE_THERE(Rule.SER_5),
    TRAINS_NO_MORE(Rule.SUP_5),
    RETIREMENT_REASON_MISSING(Rule.SER_5);

    private final Optional<Rule> rule;

    InstitutionReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
