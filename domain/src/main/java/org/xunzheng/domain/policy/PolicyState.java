package org.xunzheng.domain.policy;

/** Where a version of a document stands. */
public enum PolicyState {
    /** Entered by one person, waits for another. */
    DRAFT,
    /** Confirmed: counts from its day on, until a later version does. */
    IN_FORCE,
    /** Given up before it was confirmed. */
    DISCARDED
}
