package org.xunzheng.domain.administration;

import java.time.Instant;

/** The one-time link by which the first accounts are opened; only its hash is kept. */
public interface FirstLinks {

    /** Stores a new link; those before it do not count any more. */
    void replace(String token, Instant now);

    boolean isOpen(String token);

    /** Uses the link up; says whether it was not used before. */
    boolean use(String token, Instant now);
}
