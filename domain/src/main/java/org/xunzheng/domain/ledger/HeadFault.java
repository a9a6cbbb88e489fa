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
        SIGNATURE_WRONG,
        /** It was signed and written down outside the database, and is not there, or another one is. */
        NOT_AS_WITNESSED,
        /** What was written down outside the database was changed: its own chain is broken. */
        WITNESS_CHANGED
    }
}
