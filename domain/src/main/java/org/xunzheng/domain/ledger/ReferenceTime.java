package org.xunzheng.domain.ledger;

import java.time.Duration;
import java.time.Instant;

/**
 * The clock that all nodes have in common: the database's. A node whose own clock is off by more than {@link #MOST} dates
 * nothing, since a certificate's day and year come from it (SER-6).
 */
public interface ReferenceTime {

    /** How far a node's clock may be off. */
    Duration MOST = Duration.ofMinutes(2);

    Instant now();

    /** Whether a clock that says this is too far from the reference. */
    static boolean isOff(Instant own, Instant reference) {
        return Duration.between(own, reference).abs().compareTo(MOST) > 0;
    }
}
