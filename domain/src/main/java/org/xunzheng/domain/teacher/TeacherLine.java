package org.xunzheng.domain.teacher;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A teacher as a list shows one: the ID number masked. */
public record TeacherLine(
        UUID id,
        UUID institutionId,
        String institution,
        String name,
        String maskedIdNumber,
        Teacher.Kind kind,
        String certificate,
        String certificateNumber,
        String level,
        Optional<LocalDate> validUntil,
        Optional<LocalDate> endedOn) {

    /** Whether the certificate has run out by that day. */
    public boolean isOver(LocalDate today) {
        return validUntil.filter(today::isAfter).isPresent();
    }
}
