package org.xunzheng.domain.filing;

/** How a filing stands. */
public enum FilingState {
    /** The institution writes it (草稿). */
    DRAFT,
    /** The authority decides on it (待审核). */
    SUBMITTED,
    /** Sent back with a reason, to be mended and handed in again (已退回). */
    RETURNED,
    /** Accepted and published (已备案). */
    ACCEPTED,
    /** Refused for good (不予备案). */
    REJECTED;

    /** Whether the institution may change it. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }
}
