package org.xunzheng.domain.certificate;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** Why certificates are not issued, not issued again or not withdrawn. */
public enum CertificateReason implements Reason {
    RESULTS_NOT_CONFIRMED(Rule.SER_12),
    ALREADY_ISSUED(Rule.SER_11),
    NOBODY_PASSED(Rule.SER_12),
    CODE_RETIRED(Rule.SER_5),
    NAME_NOT_PRINTABLE(Rule.CRT_1),
    NUMBER_NOT_INTACT(Rule.REV_3),
    TEXT_NOT_PRINTABLE(Rule.CRT_1),
    ISSUES_OWN_CONFIRMATION(Rule.REV_2),
    WITHDRAWN_NOT_PRINTED(Rule.CRT_7),
    PATTERN_NOT_SET(Rule.SER_14),
    PATTERN_OF_ANOTHER_LEDGER(Rule.SER_14),
    STYLE_NOT_SET(Rule.CRT_2),
    RUN_FULL(Rule.SER_11),
    RUN_HELD(Rule.SER_11),
    CLOCK_WRONG(Rule.SER_6),
    KEY_USED_OTHERWISE(null),
    SERIAL_MALFORMED(Rule.SER_1),
    WITHDRAWN_ALREADY(Rule.CRT_7),
    WITHDRAWAL_REASON_MISSING(Rule.CRT_7),
    REISSUE_CAUSE_MISSING(Rule.CRT_6),
    WITHDRAWN_NOT_REISSUED(Rule.CRT_7),
    QUOTA_USED_UP(Rule.CRT_8),
    CORRECTION_REASON_MISSING(Rule.REV_3),
    CORRECTION_CHANGES_NOTHING(null),
    CORRECTION_OPEN(Rule.REV_2),
    CORRECTION_OVERTAKEN(Rule.REV_2),
    WITHDRAWN_NOT_CORRECTED(Rule.CRT_7);

    private final Optional<Rule> rule;

    CertificateReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
