package org.xunzheng.domain.admission;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody says against an admission during its notice (异议).
 *
 * @param objector who says so; seen by officers only
 * @param recordedBy the account of the officer who wrote it down
 * @param decision empty while it is open; then it holds the admission
 */
public record Objection(
        UUID id,
        UUID admission,
        String objector,
        String reason,
        UUID recordedBy,
        String recordedByName,
        Instant recordedAt,
        Optional<Outcome> decision) {

    /**
     * How an officer decided it.
     *
     * @param upheld whether it stops the admission
     */
    public record Outcome(boolean upheld, String answer, String by) {}

    public Objection {
        Objects.requireNonNull(id);
        Objects.requireNonNull(admission);
        Objects.requireNonNull(decision);
    }
}
