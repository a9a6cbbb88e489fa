package org.xunzheng.domain.privacy;

import java.util.Objects;

/**
 * One place where numbers of a person are held.
 *
 * @param key the id of the matter, or the serial of a certificate; of a trainee, the class's id, a slash and the
 *     position, and without these everybody on its roster
 */
public record PersonalRecord(Kind kind, String key) {

    /** The kinds of such places. */
    public enum Kind {
        TRAINEE,
        /** A certificate as it was issued, and as it was corrected. */
        CERTIFICATE,
        CORRECTION,
        LEGACY,
        TEACHER,
        /** The contact and the teachers of a filing. */
        FILING
    }

    public PersonalRecord {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(key);
    }
}
