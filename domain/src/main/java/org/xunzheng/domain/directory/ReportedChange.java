package org.xunzheng.domain.directory;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A change to the directory that somebody reported (目录变更), in force once the city publishes it.
 *
 * @param authority the one in whose region the institution sits
 * @param publisher the city
 */
public record ReportedChange(
        UUID id,
        UUID institution,
        UUID authority,
        UUID publisher,
        Change what,
        String reason,
        UUID enteredBy,
        Instant enteredAt) {

    public ReportedChange {
        Objects.requireNonNull(id);
        Objects.requireNonNull(institution);
        Objects.requireNonNull(authority);
        Objects.requireNonNull(publisher);
        Objects.requireNonNull(what);
    }
}
