package org.xunzheng.domain.supervision;

/** Why a measure ends before its day. */
public enum LiftingCause {
    /** What was wrong was put right, and somebody checked it (整改验收合格). */
    RECTIFIED,
    /** The institution appealed with success (申诉复核撤销). */
    APPEALED,
    /** It should not have been taken (处理有误). */
    MISTAKEN
}
