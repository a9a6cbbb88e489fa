package org.xunzheng.domain.ledger;

import java.time.LocalDate;

/** What does not fit about the head of a day. */
public record HeadFault(LocalDate day, Kind kind) {

    /** What is wrong. */
    public enum Kind {
        /** It does not follow the head of the day before: one was removed or put in. */
        CHAIN_BROKEN,
        /** It is not what was hashed. */
        HEAD_CHANGED,
        /** Its leaves do not lead to its root. */
        LEAVES_CHANGED,
        /** The signature is not that of the key. */
        SIGNATURE_WRONG
    }
}
