package org.xunzheng.domain.admission;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.institution.InstitutionKind;

/**
 * An application for admission as a list or a notice shows it.
 *
 * @param courses the names of the courses applied for, separated by 、
 * @param openObjections how many objections are not decided yet
 */
public record AdmissionLine(
        UUID id,
        String name,
        InstitutionKind kind,
        String authority,
        String address,
        String courses,
        AdmissionState state,
        Optional<LocalDate> noticeFirst,
        Optional<LocalDate> noticeLast,
        long openObjections) {}
