package org.xunzheng.domain.review;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.Page;

/** Which matters follow returned ones: those that were handed in again. */
public interface Followers {

    /** What the returned matter was handed in again as. */
    Optional<UUID> of(Matter matter, UUID returned);

    /** The returned matter that this one follows. */
    Optional<UUID> before(Matter matter, UUID follower);

    /**
     * Keeps that a matter follows a returned one.
     *
     * @throws org.xunzheng.domain.rule.WrittenFirst if another one follows it already
     */
    void add(Matter matter, UUID returned, UUID follower, Instant at);

    /** What came back to the caller, who entered it, and was not handed in again: what came back last at the top. */
    Page<Returned> waiting(Caller caller, Set<Matter> matters, Page.Part part);

    /**
     * A returned matter that waits for who entered it.
     *
     * @param title what it is about, in a line
     * @param remark why it was returned
     */
    record Returned(Matter matter, UUID subject, String title, Instant at, String remark) {}
}
