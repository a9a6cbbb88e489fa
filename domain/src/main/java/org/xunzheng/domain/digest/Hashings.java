package org.xunzheng.domain.digest;

import java.util.Optional;

/** The digest algorithms that this installation knows. */
public interface Hashings {

    /** The one that is configured: new hashes are made by it. */
    Hashing current();

    /** The one of this stored name; empty for one that nobody here knows. */
    Optional<Hashing> named(String name);
}
