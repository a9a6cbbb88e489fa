package org.xunzheng.domain.trail;

/**
 * What does not fit about the rows of a matter.
 *
 * @param about the part by its name, or what contradicts each other
 */
public record RecordFault(Subject subject, String about, Kind kind) {

    /** What is wrong. */
    public enum Kind {
        /** It is not what the trail sealed. */
        CHANGED,
        /** The trail sealed it, and it is gone. */
        MISSING,
        /** No step on the trail wrote it. */
        ADDED,
        /** The trail seals it twice, each time as something else. */
        SEALED_TWICE,
        /** The content of the file is not what was handed in, or gone. */
        CONTENT_DAMAGED,
        /** The class was issued by its own word or by the trail's, and the ledger has no batch of it. */
        BATCH_MISSING,
        /** The ledger has a batch of a class that was not issued by its own word or by the trail's. */
        BATCH_NOT_ISSUED,
        /** The quota is not what was put in force, or does not count what was issued. */
        QUOTA_DIFFERS
    }
}
