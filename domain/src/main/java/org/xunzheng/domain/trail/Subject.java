package org.xunzheng.domain.trail;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.xunzheng.domain.rule.Constant;

/** What a trail entry is about. */
public record Subject(Kind kind, UUID id) {

    /** What has a trail, by its name; kinds of matter among them. */
    public record Kind(String name) implements Constant {

        public static final Kind INSTITUTION = new Kind("INSTITUTION");
        public static final Kind TRAINING_CLASS = new Kind("TRAINING_CLASS");
        /** An authority, for what it does to many matters at once. */
        public static final Kind AUTHORITY = new Kind("AUTHORITY");

        public static final Kind LEGACY_CERTIFICATE = new Kind("LEGACY_CERTIFICATE");
        public static final Kind POLICY = new Kind("POLICY");
        public static final Kind CALENDAR = new Kind("CALENDAR");
        public static final Kind QUESTION_BANK = new Kind("QUESTION_BANK");
        public static final Kind FILING = new Kind("FILING");

        public static final Kind ADMISSION = new Kind("ADMISSION");
        public static final Kind ACCOUNT = new Kind("ACCOUNT");
        public static final Kind CORRECTION = new Kind("CORRECTION");
        public static final Kind DRAW = new Kind("DRAW");

        private static final List<Kind> OF_THEIR_OWN = List.of(
                INSTITUTION,
                TRAINING_CLASS,
                AUTHORITY,
                LEGACY_CERTIFICATE,
                POLICY,
                CALENDAR,
                QUESTION_BANK,
                FILING,
                ADMISSION,
                ACCOUNT,
                CORRECTION,
                DRAW);

        public Kind {
            Objects.requireNonNull(name);
        }

        /** Those that are not of the one shape of matters. */
        public static List<Kind> ofTheirOwn() {
            return OF_THEIR_OWN;
        }

        /** The kind of this name. */
        public static Kind valueOf(String name) {
            return new Kind(name);
        }

        @Override
        public String toString() {
            return name;
        }
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

    public static Subject draw(UUID id) {
        return new Subject(Kind.DRAW, id);
    }

    public static Subject policy(UUID id) {
        return new Subject(Kind.POLICY, id);
    }

    public static Subject calendar(UUID id) {
        return new Subject(Kind.CALENDAR, id);
    }
}
