package org.xunzheng.domain.attendance;

/** Why a record does not count (存疑原因). The first four lie in the record itself; the others go when number or timetable is mended. */
public enum Flaw {
    /** There is no person or no time in it. */
    UNREADABLE,
    /** It lies before the class: the clock of the device was lost. */
    CLOCK_LOST,
    /** It lies behind the one before it in the file: the clock was set back. */
    CLOCK_SET_BACK,
    /** It lies after the moment at which it was brought. */
    FUTURE,
    /** A session online that never ended. */
    NO_END,
    /** The device or its system says itself that it does not count. */
    INVALID,
    /** Nobody on the roster has the number. */
    UNKNOWN_NUMBER,
    /** The number is one person's, and the record names another one. */
    SECOND_PERSON,
    /** No lesson was held at the time. */
    OUTSIDE_LESSONS
}
