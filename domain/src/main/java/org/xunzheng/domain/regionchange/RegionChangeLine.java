package org.xunzheng.domain.regionchange;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.review.Review;

/**
 * A change as a list shows it.
 *
 * @param region the region's name, as it is today or was proposed
 * @param county the last two digits of the code that was proposed
 * @param from the day from which it counts, or was proposed to
 */
public record RegionChangeLine(
        UUID id,
        RegionChange.Kind kind,
        String region,
        String city,
        Optional<String> county,
        LocalDate from,
        String reason,
        Review.State state) {}
