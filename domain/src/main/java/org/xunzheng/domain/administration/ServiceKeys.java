package org.xunzheng.domain.administration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The keys of other systems; only hashes of them are kept. */
public interface ServiceKeys {

    /** Stores a key. */
    void add(ServiceKey key, String secret, Optional<UUID> givenBy);

    /** The key, if the secret is its own, it is in force, and its account is in use. */
    Optional<ServiceKey> matching(String id, String secret, Instant now);

    /** Notes that the key was used. */
    void used(String id, Instant now);

    /** The keys of the account, the newest first. */
    List<ServiceKey> of(UUID account);

    /** Ends the key of the account; says whether it was in force. */
    boolean end(String id, UUID account, Instant now);
}
