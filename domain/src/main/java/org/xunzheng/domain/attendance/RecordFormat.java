package org.xunzheng.domain.attendance;

/** The files in which records come (记录格式). */
public enum RecordFormat {
    /** What attendance devices write onto a stick: attlog.dat. */
    ATTLOG,
    /** The raw records of DingTalk. */
    DINGTALK,
    /** The sessions of an online platform. */
    PLATFORM_LOG,
    /** A table in our own headings. */
    SHEET
}
