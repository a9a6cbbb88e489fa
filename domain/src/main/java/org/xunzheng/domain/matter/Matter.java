package org.xunzheng.domain.matter;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.rule.StaleVersion;

/**
 * The header of a matter (事项).
 *
 * @param version of the header: every step looks at it
 * @param kind as {@link MatterKind#constant} names it
 * @param round how often it was handed in, from 1; each round has facts of its own, which are kept
 * @param authority whose matter it is: decides who sees it
 * @param institution the institution that it concerns, if it concerns one
 * @param title what it is about, in a line
 * @param enteredBy the account that handed it in last
 */
public record Matter(
        UUID id,
        long version,
        String kind,
        int round,
        MatterState state,
        UUID authority,
        Optional<UUID> institution,
        String title,
        UUID enteredBy,
        Instant enteredAt) {

    public Matter {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(state);
        Objects.requireNonNull(authority);
        Objects.requireNonNull(institution);
        Objects.requireNonNull(title);
        Objects.requireNonNull(enteredBy);
        Objects.requireNonNull(enteredAt);
        if (round < 1) {
            throw new IllegalArgumentException("round " + round);
        }
    }

    /**
     * This matter, if it is as the caller saw it.
     *
     * @throws StaleVersion if somebody took a step since
     */
    Matter seenAt(long seen) {
        if (seen != version) {
            throw new StaleVersion(kind + " " + id + ": seen " + seen + ", is " + version);
        }
        return this;
    }

    Matter as(MatterState next) {
        return new Matter(id, version, kind, round, next, authority, institution, title, enteredBy, enteredAt);
    }

    /** The same, which was in force and is no more: its feature ended what had followed. */
    public Matter ended() {
        return as(MatterState.ENDED);
    }

    Matter inAnotherRound(String newTitle, UUID by, Instant at) {
        return new Matter(id, version, kind, round + 1, MatterState.OPEN, authority, institution, newTitle, by, at);
    }
}
