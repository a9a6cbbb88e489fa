package org.xunzheng.domain.catalogue;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A version of a city's catalogue, proposed or published.
 *
 * @param number 1 for the first publication; none before it is published
 * @param note what it is about: the yearly plan, a change, with its document
 */
public record CatalogueVersion(
        UUID id,
        UUID authority,
        String authorityName,
        OptionalInt number,
        String note,
        int projects,
        UUID enteredBy,
        String enteredByName,
        Instant enteredAt,
        Optional<Instant> publishedAt) {

    public boolean isPublished() {
        return number.isPresent();
    }
}
