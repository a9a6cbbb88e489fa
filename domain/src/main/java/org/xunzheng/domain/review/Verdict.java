package org.xunzheng.domain.review;

/** What a reviewer says. */
public enum Verdict {
    /** Agreed; the next level goes on, or the matter is decided. */
    APPROVED,
    /** Sent back to who entered it, to be changed and handed in again. */
    RETURNED,
    /** Refused for good. */
    REJECTED
}
