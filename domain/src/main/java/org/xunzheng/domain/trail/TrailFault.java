package org.xunzheng.domain.trail;

/**
 * The first entry about a subject that does not fit.
 *
 * @param number the entry's
 */
public record TrailFault(Subject subject, int number, Kind kind) {

    /** What is wrong. */
    public enum Kind {
        /** The entry of this number is missing. */
        ENTRY_MISSING,
        /** The entry does not follow the one before it. */
        CHAIN_BROKEN,
        /** The entry is not what was hashed. */
        ENTRY_CHANGED,
        /** A head that was published says otherwise: the entry was removed or replaced since. */
        HEAD_DIFFERS
    }
}
