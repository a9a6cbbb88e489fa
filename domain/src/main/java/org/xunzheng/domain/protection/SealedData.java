package org.xunzheng.domain.protection;

import java.util.List;

/** What lies sealed in storage, whosever it is. */
public interface SealedData {

    /** A kind of sealed data. */
    enum Kind {
        TRAINEE_ID,
        TRAINEE_PHONE,
        CERTIFICATE_ID,
        CORRECTION_ID,
        LEGACY_ID,
        TEACHER_ID,
        FILING_PHONE,
        FILING_TEACHER_PHONE,
        PAYEE_ACCOUNT,
        SIGN_IN_CODE,
        JOB_NOTES
    }

    /** How much of a kind lies under a version of the key. */
    record Holding(Kind kind, int version, long rows) {}

    /** By kind and version. */
    List<Holding> holdings();

    /** How much lies under versions older than this one. */
    long olderThan(int version);

    /**
     * One portion of the work.
     *
     * @param after how far the kind has been looked through, empty at its end
     * @param rows how much was rewritten
     */
    record Portion(String after, int rows) {

        public boolean isLast() {
            return after.isEmpty();
        }
    }

    /**
     * Seals again, by the newest version, some of what lies under older ones than this.
     *
     * @param after what the portion before answered, empty to begin
     */
    Portion reseal(Kind kind, int version, String after);
}
