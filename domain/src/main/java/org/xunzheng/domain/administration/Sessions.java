package org.xunzheng.domain.administration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.account.Post;

/** The sessions of people who signed in, and what guards sign-in. */
public interface Sessions {

    /**
     * Counts an attempt to sign in under this name, before it is known whether it succeeds, so that attempts made at once
     * are all counted. The name stays locked for others to the end of the transaction.
     *
     * @return how many attempts there were in a row, with this one; empty if the name is locked
     */
    Optional<Integer> attempt(String login, Instant now);

    /** Locks the login name until then. */
    void lock(String login, Instant until);

    /** Until when the login name is locked. */
    Optional<Instant> lockedUntil(String login, Instant now);

    /** Takes the attempt that was just counted back, and leaves those before it. */
    void takeBack(String login);

    /** Forgets the wrong attempts. */
    void forgive(String login);

    /**
     * Begins a session.
     *
     * @param unified whether the bureau's unified identity vouched for the person
     */
    UUID begin(UUID account, From from, boolean unified, Instant now);

    /** The session, unless it was ended, was not used since, or began before. */
    Optional<Standing> standing(UUID session, Instant usedSince, Instant begunSince);

    /** Notes that the session was used. */
    void used(UUID session, Instant now);

    /** Notes that a one-time code was given in the session. */
    void codePassed(UUID session);

    /** The sessions of the account that are not over, the newest first. */
    List<Line> of(UUID account, Instant usedSince, Instant begunSince);

    /** Ends a session of the account; says whether there was one. */
    boolean end(UUID session, UUID account, Instant now);

    /** Ends all sessions of the account but one. */
    int endOthers(UUID account, Optional<UUID> kept, Instant now);

    /** How a session stands. */
    record Standing(
            UUID account,
            String login,
            Set<Post> posts,
            boolean mustChange,
            Instant passwordSetAt,
            boolean hasCode,
            boolean codePassed,
            boolean unified,
            Instant usedAt) {}

    /** A session as its owner sees it. */
    record Line(UUID id, From from, Instant startedAt, Instant usedAt) {}
}
