package org.xunzheng.domain.policy;

/** What a whole number counts. */
public enum Unit {
    /** Class hours of 45 minutes. */
    HOURS,
    /** Minutes by the clock. */
    MINUTES,
    WORKING_DAYS,
    DAYS,
    MONTHS,
    YEARS,
    TIMES_A_YEAR,
    TIMES,
    VIDEOS,
    LEVELS
}
