package org.xunzheng.domain.supervision;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** Why a step is stopped by a measure, and why a measure is not taken, not lifted or not handed over. */
public enum SanctionReason implements Reason {
    /** Of these: who took it, since when, why, by which article, until when. */
    RECTIFICATION_OPEN(Rule.SUP_3),
    RECTIFICATION_OVERDUE(Rule.SUP_3),
    OPENINGS_SUSPENDED(Rule.SUP_3),
    CERTIFICATES_WITHHELD(Rule.SUP_3),
    BARRED(Rule.SUP_4),

    /** A bar is for fraud. */
    BAR_WITHOUT_FRAUD(Rule.SUP_4),
    /** The day that went by while it was reviewed. */
    DAY_OVER(Rule.SUP_3),
    /** Its certificates are issued. */
    CLASS_ISSUED(Rule.CRT_7),
    WITHHELD_ALREADY(Rule.SUP_3),
    NOT_IN_FORCE(Rule.SUP_3);

    private final Optional<Rule> rule;

    SanctionReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
