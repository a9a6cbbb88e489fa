package org.xunzheng.domain.file;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.trail.Subject;

/** The files handed in with matters. Who sees a matter sees them (REV-4). */
public interface Attachments {

    /** Those of a matter by item, each item's first one first; nothing if the scope does not see the matter. */
    List<Attachment> of(Subject subject, Scope scope);

    Optional<Attachment> find(UUID id, Scope scope);

    /**
     * How much was ever brought to a matter.
     *
     * @param files what was taken away counts as well, as its content stays stored
     */
    record Brought(long files, long bytes) {}

    Brought everBrought(Subject subject);

    /** Lets nobody else add to the matter or take from it until the transaction ends. */
    void hold(Subject subject);

    /**
     * The items of the checklist that are answered. Nothing is added or taken away from then on until the transaction ends,
     * so what was complete when a matter was handed in stays so.
     */
    Set<String> answered(Subject subject);

    /** Adds a file. */
    void add(Attachment attachment, UUID by);

    /** Takes a file away; the row stays and says who did, when. False if it was taken away already. */
    boolean remove(UUID id, UUID by, Instant at);
}
