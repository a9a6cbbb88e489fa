package org.xunzheng.domain.administration;

/** How far a session has come. */
public enum Stage {
    /** A one-time code is wanted. */
    CODE,
    /** One-time codes are to be set up first. */
    ENROLMENT,
    /** The password is to be changed first. */
    PASSWORD,
    /** Signed in. */
    OPEN
}
