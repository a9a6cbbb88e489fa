package org.xunzheng.domain.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.review.Review;
import org.xunzheng.serial.Run;

/**
 * An opening balance as a list shows it.
 *
 * @param confirmedBy the name of who put it in force, once somebody did
 */
public record OpeningLine(
        UUID id,
        Run run,
        String institution,
        int number,
        String reason,
        String enteredBy,
        Instant enteredAt,
        Review.State state,
        Optional<String> confirmedBy) {}
