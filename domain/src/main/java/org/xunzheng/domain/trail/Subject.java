package org.xunzheng.domain.trail;

import java.util.Objects;
import java.util.UUID;

/** What a trail entry is about. */
public record Subject(Kind kind, UUID id) {

    /** The kinds of matter that have a trail. */
    public enum Kind {
        INSTITUTION,
        TRAINING_CLASS,
        /** An authority, for what it does to many matters at once. */
        AUTHORITY,
        OPENING_BALANCE,
        QUOTA,
        LEGACY_CERTIFICATE,
        POLICY,
        CALENDAR,
        CATALOGUE,
        QUESTION_BANK,
        FILING,
        /** A change of a city's regions or of their codes. */
        REGION,
        /** An online platform. */
        PLATFORM,
        ADMISSION,
        DIRECTORY_CHANGE,
        ACCOUNT,
        CORRECTION
    }

    public Subject {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(id);
    }

    public static Subject institution(UUID id) {
        return new Subject(Kind.INSTITUTION, id);
    }

    public static Subject trainingClass(UUID id) {
        return new Subject(Kind.TRAINING_CLASS, id);
    }

    public static Subject admission(UUID id) {
        return new Subject(Kind.ADMISSION, id);
    }

    public static Subject directoryChange(UUID id) {
        return new Subject(Kind.DIRECTORY_CHANGE, id);
    }

    public static Subject policy(UUID id) {
        return new Subject(Kind.POLICY, id);
    }

    public static Subject calendar(UUID id) {
        return new Subject(Kind.CALENDAR, id);
    }
}
