package org.xunzheng.domain.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * An opening balance that is in force, as a list shows it.
 *
 * @param enteredBy the name of who entered it
 * @param confirmedBy the name of who put it in force
 */
public record OpeningLine(
        UUID id,
        String run,
        String institution,
        int number,
        String reason,
        String enteredBy,
        String confirmedBy,
        Instant confirmedAt) {}
