package org.xunzheng.domain.attendance;

/** How a record came about (打卡方式); the database has the same table with the grades. */
public enum Method {
    FACE(Grade.BIOMETRIC),
    FINGERPRINT(Grade.BIOMETRIC),
    PLATFORM(Grade.PLATFORM),
    CARD(Grade.TOKEN),
    QR(Grade.TOKEN),
    PASSWORD(Grade.TOKEN),
    PHONE(Grade.TOKEN),
    OTHER(Grade.TOKEN),
    /** Changed or added by an administrator of the device or the program. */
    CHANGED(Grade.BY_HAND);

    private final Grade grade;

    Method(Grade grade) {
        this.grade = grade;
    }

    public Grade grade() {
        return grade;
    }
}
