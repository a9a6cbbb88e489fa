package org.xunzheng.domain.supervision;

/** A step on the way to certificates that a measure can stop (业务环节); the columns of the table of effects. */
public enum TrainingStep {
    /** A filing is written, handed in or accepted (年度备案). */
    FILING,
    /** A class is drafted, gets its roster, is submitted or approved (开班). */
    OPENING,
    /** A timetable is handed in or approved, records of attendance are brought (教学与考勤). */
    TEACHING,
    /** Results are brought or confirmed (考核成绩). */
    RESULTS,
    /** Certificates are issued (发证). */
    CERTIFICATES,
    /** A subsidy is claimed, approved or sent to finance (补贴). */
    SUBSIDY
}
