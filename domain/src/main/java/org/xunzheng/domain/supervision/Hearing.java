package org.xunzheng.domain.supervision;

/** Whether the institution was heard before a measure is taken (陈述申辩). */
public enum Hearing {
    /** It was, and what it said is kept. */
    HEARD,
    /** It was asked, and does not want to be. */
    WAIVED
}
