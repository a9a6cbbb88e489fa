package org.xunzheng.domain.directory;

/** What is reported to the directory about an institution that stands in it. */
public enum DirectoryChange {
    /** Name, contact, telephone or address are others now (INS-3). */
    FACTS,
    /** It leaves the directory (SER-5). */
    REMOVAL,
    /** It may train one more course from now on (INS-4). */
    COURSE,
    /** It was evaluated for a year (INS-5). */
    EVALUATION
}
