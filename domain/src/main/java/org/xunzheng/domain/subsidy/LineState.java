package org.xunzheng.domain.subsidy;

/** How the subsidy of one person stands (补贴人员状态). */
public enum LineState {
    /** The claim is under review. */
    CLAIMED,
    /** Approved, and in public notice; once that is over it can be paid. */
    NOTICED,
    /** Held by an objection. */
    HELD,
    /** With finance. */
    SENT,
    PAID,
    /** The bank sent it back. */
    FAILED,
    /** With another account, to be sent again. */
    CORRECTED,
    /** It counts no more, and frees what it kept. */
    VOID
}
