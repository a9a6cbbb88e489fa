package org.xunzheng.serial;

/** What kind of training a certificate is for (培训类别), the 18th character of its serial (SER-8). */
public enum Category {
    /** Employment skills (就业技能培训). */
    A,
    /** Upgrading skills on the job (岗位技能提升培训). */
    B,
    /** Entrepreneurship (创业培训). */
    C
}
