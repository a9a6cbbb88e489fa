package org.xunzheng.domain.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A version of a document as a list shows it.
 *
 * @param enteredBy the person's name; empty for the documents that came with the system
 * @param decidedBy who put it in force or gave it up; empty if nobody did
 */
public record PolicyLine(
        UUID id,
        String region,
        DocumentVersion version,
        String title,
        LocalDate validFrom,
        PolicyState state,
        String enteredBy,
        Instant enteredAt,
        String decidedBy) {}
