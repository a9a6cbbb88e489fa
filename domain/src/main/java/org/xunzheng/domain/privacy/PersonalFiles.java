package org.xunzheng.domain.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.person.PhoneNumber;

/** Everything that is held about one person, found by the keyed hash of the ID number. */
public interface PersonalFiles {

    /** By kind, and the oldest first. */
    List<Entry> of(IdNumber person, Scope scope);

    /** What an entry is of. */
    enum Kind {
        ROSTER,
        CERTIFICATE,
        WITHDRAWAL,
        REISSUE,
        CORRECTION,
        LEGACY,
        TEACHER,
        /** What was claimed for the person, as long as the claim was not given up. */
        SUBSIDY
    }

    /**
     * One record of the person.
     *
     * @param matter the id of the class, the old certificate, or the institution
     * @param key the position on the roster, the serial, or the number of the person's certificate
     * @param name as it is written there; empty if it is another person's, as in the correction of a wrong number
     * @param about class and training, or what else it is about, in words
     * @param note scores, reasons, remarks, yuan
     * @param passed whether the person passed, where that is known
     */
    record Entry(
            Kind kind,
            UUID matter,
            String key,
            String name,
            Optional<PhoneNumber> phone,
            String institution,
            String authority,
            String about,
            Optional<LocalDate> day,
            String note,
            Optional<Boolean> passed) {

        public Entry {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(matter);
            Objects.requireNonNull(name);
        }
    }

    /** The records of a person. */
    record PersonalFile(IdNumber person, List<Entry> entries) {

        public PersonalFile {
            entries = List.copyOf(entries);
        }
    }
}
