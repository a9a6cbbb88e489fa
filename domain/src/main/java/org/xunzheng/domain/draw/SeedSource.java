package org.xunzheng.domain.draw;

import org.xunzheng.domain.rule.Clause;

/** Where the seed of a draw comes from (种子来源); announced before anybody can know it. */
@Clause("EXM-1")
public enum SeedSource {
    /** Digits that are thrown in public (当众摇号). */
    DIGITS(20),
    /** Secrets of two posts, committed to by their hashes first and revealed then (双岗承诺). */
    COMMITMENTS(0),
    /** Digits of an event to come that is named beforehand, such as a welfare lottery (公开事件). */
    EVENT(6);

    private final int leastDigits;

    SeedSource(int leastDigits) {
        this.leastDigits = leastDigits;
    }

    /** How many digits the seed has at least; for an event, what one result of a lottery gives. */
    public int leastDigits() {
        return leastDigits;
    }

    /** Whether it is digits that somebody types in. */
    public boolean isTyped() {
        return this != COMMITMENTS;
    }
}
