package org.xunzheng.domain.draw;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;

/**
 * The draws. Each step is one statement on the state and version that the draw was read in; it throws {@link
 * org.xunzheng.domain.rule.StaleVersion} if somebody was quicker.
 */
public interface Draws {

    /**
     * Stores an announced draw with its pool.
     *
     * @throws org.xunzheng.domain.rule.WrittenFirst if somebody announced one for the same at this moment
     */
    void add(Draw draw, Pool pool);

    Optional<Draw> find(UUID id, Scope scope);

    /**
     * The draw of this id.
     *
     * @throws NotFound if the scope sees none
     */
    default Draw get(UUID id, Scope scope) {
        return find(id, scope).orElseThrow(() -> new NotFound("draw " + id));
    }

    /** All draws for the same, the newest first. */
    List<Draw> about(UUID about);

    /** The pool of this digest as it was frozen. */
    Pool pool(String digest);

    void commit(Draw draw, Post post, Draw.Commitment commitment);

    void reveal(Draw draw, Post post, String secret);

    void drawn(Draw draw, Draw.Outcome outcome);

    void cancel(Draw draw, Draw.Cancellation cancellation);

    void replace(Draw draw, Draw.Replacement replacement, Caller by);

    /** How many announced draws of the scope still wait for their seed on that day. */
    long waiting(Scope scope, LocalDate today);

    /** Draws whose title has the text, the newest first, cancelled ones among them. */
    Page<Line> list(String text, Scope scope, Page.Part part);

    /** A draw as a list shows it. */
    record Line(
            UUID id,
            String title,
            String authority,
            int turn,
            SeedSource source,
            DrawState state,
            Instant announcedAt,
            LocalDate sealedThrough) {}
}
