package org.xunzheng.domain.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.region.Authority;

/**
 * One round of review of one matter (审核).
 *
 * @param authority whose matter it is
 * @param institution the institution that it concerns, if it concerns one
 * @param title what it is about, in a line
 * @param enteredBy the account that handed it in
 * @param dueOn the last day on which it should be decided, if there is one
 * @param levels one to three, in their order
 * @param steps those taken, in their order
 */
public record Review(
        UUID id,
        long version,
        Matter matter,
        UUID subject,
        UUID authority,
        Optional<UUID> institution,
        String title,
        UUID enteredBy,
        Instant enteredAt,
        Optional<LocalDate> dueOn,
        State state,
        List<Level> levels,
        List<Step> steps) {

    /** How a round can stand. */
    public enum State {
        OPEN,
        APPROVED,
        RETURNED,
        REJECTED,
        /** Taken back before anybody decided. */
        WITHDRAWN
    }

    /** Who decides at a level: a holder of the post at the authority, or at one above it. */
    public record Level(Authority authority, Post post) {}

    /** That somebody decided. */
    public record Step(
            int level, UUID account, String name, String place, Verdict verdict, String remark, Instant at) {}

    public Review {
        Objects.requireNonNull(id);
        Objects.requireNonNull(matter);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(enteredBy);
        Objects.requireNonNull(state);
        levels = List.copyOf(levels);
        steps = List.copyOf(steps);
        if (levels.isEmpty() || levels.size() > 3) {
            throw new IllegalArgumentException("a review has one to three levels");
        }
    }

    /** A new round of a matter that is handed in now. */
    public static Review open(
            Matter matter,
            UUID subject,
            Authority authority,
            Optional<UUID> institution,
            String title,
            UUID enteredBy,
            Instant enteredAt,
            Optional<LocalDate> dueOn,
            List<Level> levels) {
        return new Review(
                UUID.randomUUID(),
                0,
                matter,
                subject,
                authority.id(),
                institution,
                title,
                enteredBy,
                enteredAt,
                dueOn,
                State.OPEN,
                levels,
                List.of());
    }

    /** The level whose turn it is, while the round is open. */
    public Optional<Level> next() {
        return state == State.OPEN ? Optional.of(levels.get(steps.size())) : Optional.empty();
    }

    /** Whether an approval now would be the last that is needed. */
    public boolean isAtLastLevel() {
        return state == State.OPEN && steps.size() == levels.size() - 1;
    }

    /** How the round stands after this verdict at the level whose turn it is. */
    State after(Verdict verdict) {
        return switch (verdict) {
            case APPROVED -> isAtLastLevel() ? State.APPROVED : State.OPEN;
            case RETURNED -> State.RETURNED;
            case REJECTED -> State.REJECTED;
        };
    }
}
