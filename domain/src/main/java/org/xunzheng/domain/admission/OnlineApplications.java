package org.xunzheng.domain.admission;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.institution.SocialCreditCode;

/** Which applications for admission were made without an account, and what opens each again. */
public interface OnlineApplications {

    /**
     * Stores what opens the application and where it was begun; of the secret and the network, a hash alone.
     *
     * @param network empty if it is not known
     */
    void add(UUID admission, String reference, String secret, String network, Instant at);

    /** The application that these open. */
    Optional<UUID> opened(String reference, String secret);

    /** How many were begun with the authority since then. */
    long begunSince(UUID authority, Instant since);

    /** How many were begun in the network since then, with whichever authority; no more are until the transaction ends. */
    long begunSince(String network, Instant since);

    /**
     * An application that was begun and never handed in.
     *
     * @param workedOnAt when its applicant last changed it or its files
     */
    record Draft(UUID admission, Instant workedOnAt) {}

    /** The one of this credit code, held until the transaction ends. */
    Optional<Draft> draft(SocialCreditCode creditCode);
}
