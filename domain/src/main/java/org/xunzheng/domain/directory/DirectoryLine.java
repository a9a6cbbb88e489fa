package org.xunzheng.domain.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.xunzheng.domain.institution.InstitutionKind;

/**
 * An institution as the public directory shows it.
 *
 * @param courses the names of the courses that it was approved for on the day, separated by 、
 * @param evaluation year and result of the newest evaluation, such as {@code 2026 QUALIFIED}; empty if there is none
 */
public record DirectoryLine(
        UUID institution,
        String name,
        String creditCode,
        InstitutionKind kind,
        String authority,
        String phone,
        String address,
        LocalDate from,
        String courses,
        String evaluation) {}
