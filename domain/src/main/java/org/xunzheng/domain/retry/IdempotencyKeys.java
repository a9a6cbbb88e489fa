package org.xunzheng.domain.retry;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Remembers which request a caller's idempotency key belonged to, so that a retry gets the answer of the first. */
public interface IdempotencyKeys {

    /** What the key was used for by this account, if it was. */
    Optional<UUID> usedFor(UUID account, String key);

    /**
     * Remembers the key, in the transaction of the request itself.
     *
     * @throws org.xunzheng.domain.rule.StaleVersion if the same key is being used at this very moment
     */
    void remember(UUID account, String key, UUID subject, Instant at);
}
