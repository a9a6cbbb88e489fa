package org.xunzheng.domain.supervision;

/** How a measure stands on a day. */
public enum SanctionState {
    IN_FORCE,
    /** A rectification whose day is over; it stops openings until it is lifted. */
    OVERDUE,
    /** Two people ended it. */
    LIFTED,
    /** Its last day is over. */
    EXPIRED
}
