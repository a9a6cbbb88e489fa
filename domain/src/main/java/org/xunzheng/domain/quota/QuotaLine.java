package org.xunzheng.domain.quota;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.review.Review;

/**
 * A proposed quota as a list shows it.
 *
 * @param decidedBy the name of who decided, once somebody did
 */
public record QuotaLine(
        UUID id,
        String authority,
        int year,
        int allowed,
        String reason,
        String enteredBy,
        Instant enteredAt,
        Review.State state,
        Optional<String> decidedBy) {}
