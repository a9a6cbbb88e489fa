package org.xunzheng.domain.teacher;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.StaleVersion;

/**
 * A teacher of theory or an instructor of practice (理论教师、实训指导教师) with the certificate that qualifies them (INS-6).
 *
 * @param certificate what it is, such as 高级中学教师资格证
 * @param level its level, or empty where it has none
 * @param validUntil its last day, if it ends
 * @param endedOn the day from which the person no longer teaches there
 */
@Clause("INS-6")
public record Teacher(
        UUID id,
        long version,
        UUID institution,
        String name,
        IdNumber idNumber,
        Kind kind,
        String certificate,
        String certificateNumber,
        String level,
        Optional<LocalDate> validUntil,
        Optional<LocalDate> endedOn) {

    /** What somebody teaches. */
    public enum Kind {
        THEORY,
        PRACTICE
    }

    public Teacher {
        Objects.requireNonNull(id);
        Objects.requireNonNull(institution);
        Objects.requireNonNull(name);
        Objects.requireNonNull(idNumber);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(certificate);
        Objects.requireNonNull(certificateNumber);
        Objects.requireNonNull(level);
        Objects.requireNonNull(validUntil);
        Objects.requireNonNull(endedOn);
    }

    /** The same, if it is as the caller saw it. */
    Teacher seenAt(long seen) {
        if (seen != version) {
            throw new StaleVersion("teacher " + id + ": seen " + seen + ", is " + version);
        }
        return this;
    }

    Teacher ended(LocalDate on) {
        return new Teacher(
                id,
                version,
                institution,
                name,
                idNumber,
                kind,
                certificate,
                certificateNumber,
                level,
                validUntil,
                Optional.of(on));
    }
}
