package org.xunzheng.domain.trail;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.xunzheng.domain.account.Scope;

/** The trail as it lies in storage, for who does not trust it. */
public interface StoredTrail {

    /** Hands over every entry that the scope sees, subject by subject and by number, and where heads say it stood. */
    void each(Scope scope, Consumer<StoredEntry> entry);

    /**
     * An entry as it lies in storage; where heads name an entry that is gone, it comes without content.
     *
     * @param headHash the hash that a published head gives the entry of this number, or null
     * @param hash null if the entry is gone
     */
    record StoredEntry(
            Subject subject,
            int number,
            String action,
            Instant at,
            UUID account,
            String login,
            String name,
            String place,
            String path,
            String facts,
            String digest,
            byte[] previousHash,
            byte[] hash,
            byte[] headHash) {}
}
