package org.xunzheng.domain.draw;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** Why a draw is not announced, not drawn, or not changed. */
public enum DrawReason implements Reason {
    SOURCE_MISSING(Rule.EXM_1),
    SOURCE_WORDS_MISSING(Rule.EXM_1),
    EVENT_DAY_MISSING(Rule.EXM_1),
    EVENT_DAY_NOT_AHEAD(Rule.EXM_1),
    EVENT_DAY_NOT_WANTED(Rule.EXM_1),
    STRATUM_TOO_SMALL(Rule.EXM_1),
    TOO_LATE(Rule.EXM_1),
    ANNOUNCED_ALREADY(Rule.EXM_1),
    NOT_ANNOUNCED(Rule.EXM_1),
    SEED_FROM_TWO_POSTS(Rule.EXM_1),
    SEED_FROM_DIGITS(Rule.EXM_1),
    SEED_NO_DIGITS(Rule.EXM_1),
    SEED_TOO_SHORT(Rule.EXM_1),
    EVENT_AHEAD(Rule.EXM_1),
    POOL_CHANGED(Rule.EXM_1),
    ANNOUNCER_DRAWS(Rule.REV_2),
    COMMITMENT_MALFORMED(Rule.EXM_1),
    COMMITTED_ALREADY(Rule.EXM_1),
    COMMITTED_BY_SAME_PERSON(Rule.REV_2),
    NOT_COMMITTED_BY_BOTH(Rule.EXM_1),
    SECRET_OF_ANOTHER(Rule.REV_2),
    SECRET_MALFORMED(Rule.EXM_1),
    SECRET_DIFFERS(Rule.EXM_1),
    REVEALED_ALREADY(Rule.EXM_1),
    NOT_DRAWN(Rule.EXM_1),
    CANCELLED_ALREADY(Rule.EXM_1),
    ANNOUNCER_CANCELS(Rule.REV_2),
    CANCEL_REASON_MISSING(Rule.REV_3),
    REPLACE_REASON_MISSING(Rule.REV_3),
    NUMBER_NOT_DRAWN(Rule.EXM_1),
    NONE_LEFT(Rule.EXM_1);

    private final Optional<Rule> rule;

    DrawReason(Rule rule) {
        this.rule = Optional.of(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
