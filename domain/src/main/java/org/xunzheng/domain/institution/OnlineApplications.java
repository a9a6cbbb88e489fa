package org.xunzheng.domain.institution;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which applications for admission were made without an account, and what opens each again. */
public interface OnlineApplications {

    /** Stores what opens the application; of the secret, a hash alone. */
    void add(UUID admission, String reference, String secret, Instant at);

    /** The application that these open. */
    Optional<UUID> opened(String reference, String secret);

    /** How many were begun with the authority since then. */
    long begunSince(UUID authority, Instant since);

    /** An application of this credit code that was begun without an account before then and never handed in. */
    Optional<UUID> abandoned(SocialCreditCode creditCode, Instant before);
}
