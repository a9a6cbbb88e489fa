package org.xunzheng.domain.subsidy;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** Why a class or one of its people is not subsidised, and why a step of a claim or a payment is not taken. */
public enum ClaimReason implements Reason {
    /** Of one person. */
    CERTIFICATE_WITHDRAWN(Rule.SUB_1),
    /** Until which day it could be claimed. */
    TOO_LATE(Rule.SUB_1),
    /** No hour that counts. */
    NOT_ATTENDED(Rule.SUB_1),
    CLAIMED_FOR_CERTIFICATE(Rule.SUB_4),
    CLAIMED_FOR_TRAINING(Rule.SUB_2),
    HIGHER_LEVEL(Rule.SUB_3),
    /** How often in a year by this kind. */
    OFTEN_OF_A_KIND(Rule.SUB_2),
    OFTEN_IN_THE_YEAR(Rule.SUB_2),
    OFTEN_IN_LIFE(Rule.SUB_2),
    NO_WHOLE_DAY(Rule.SUB_1),

    /** Of the class. */
    NOT_ISSUED(Rule.SUB_1),
    STANDARDS_NOT_SET(Rule.SUB_1),
    NO_STANDARD(Rule.SUB_1),
    NOBODY_FITS(Rule.SUB_1),
    CHANGED_SINCE(Rule.SUB_1),
    UNDER_WAY(Rule.SUB_2),

    /** Of an account. */
    HOLDER_MISSING(Rule.SUB_5),
    BANK_MISSING(Rule.SUB_5),
    ACCOUNT_MALFORMED(Rule.SUB_5),
    ACCOUNT_CHECK_DIGIT(Rule.SUB_5),
    ACCOUNT_MADE_UP(Rule.SUB_5),
    ACCOUNT_KNOWN(Rule.SUB_5),
    ACCOUNT_NOT_CHOSEN(Rule.SUB_5),

    /** Of a step. */
    NOT_IN_NOTICE(Rule.SUB_7),
    NOT_HELD(Rule.SUB_7),
    OWN_OBJECTION(Rule.REV_2),
    WORDS_MISSING(Rule.SUB_7),
    FUND_MISSING(Rule.SUB_6),
    NOTHING_TO_SEND(Rule.SUB_9),
    NOT_WITH_FINANCE(Rule.SUB_9),
    NOT_FAILED(Rule.SUB_9),
    NUMBERS_MALFORMED(Rule.SUB_9),
    ALL_OR_SOME(Rule.SUB_9),
    ANSWER_REASON_MISSING(Rule.SUB_9);

    private final Optional<Rule> rule;

    ClaimReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
