package org.xunzheng.domain.admission;

/** How far an application for admission has come (INS-2). */
public enum AdmissionState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    /** Both reviews were passed; the public may object. */
    ON_NOTICE,
    /** In the directory. */
    PUBLISHED,
    REFUSED;

    /** Whether it may still be changed. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }
}
