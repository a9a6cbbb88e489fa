package org.xunzheng.domain.region;

/** The level of a region or authority. */
public enum Level {
    PROVINCE,
    CITY,
    COUNTY,
    /** A functional zone (功能区), which has a serial code and no GB/T 2260 code. */
    ZONE
}
