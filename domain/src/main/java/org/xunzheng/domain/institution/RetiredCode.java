package org.xunzheng.domain.institution;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A line of the retired list (废置清单): a code that nobody gets again, kept for look-up and tracing (SER-5).
 *
 * @param code the ten characters of region and institution code
 * @param certificates how many were issued under it, all years together
 * @param lastSerial the last of them, empty if there are none
 */
public record RetiredCode(
        String code,
        UUID institution,
        String institutionName,
        String authority,
        LocalDate assignedOn,
        LocalDate retiredOn,
        String reason,
        long certificates,
        String lastSerial) {}
