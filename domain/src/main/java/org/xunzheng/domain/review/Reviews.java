package org.xunzheng.domain.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Page;

/** The rounds of review. */
public interface Reviews {

    /** Begins a round; refused by {@link org.xunzheng.domain.rule.StaleVersion} if the subject has an open one. */
    void open(Review review);

    /** The rounds of a subject, the newest first. */
    List<Review> of(Matter matter, UUID subject, Scope scope);

    /** The newest round of a subject. */
    default Optional<Review> latest(Matter matter, UUID subject, Scope scope) {
        return of(matter, subject, scope).stream().findFirst();
    }

    /**
     * Stores a step and the state that it leads to.
     *
     * @throws org.xunzheng.domain.rule.StaleVersion if somebody was quicker
     */
    void take(Review review, Review.Step step, Review.State after);

    /**
     * Ends a round that nobody took a level of.
     *
     * @throws org.xunzheng.domain.rule.StaleVersion if somebody was quicker
     */
    void withdraw(Review review);

    /**
     * What waits for the caller: rounds at a level of the caller's own authority and posts, without those that the caller
     * entered or took a level of; what is due first at the top.
     */
    Page<Waiting> waiting(Caller caller, Page.Part part);

    /** How much of each kind waits for the caller, as {@link #waiting} lists it. */
    List<Count> counts(Caller caller, LocalDate today);

    /**
     * A round that waits.
     *
     * @param version the version of the class that it is about, which tells whether it is still what was looked at; where it is about none,
     *     that of the round
     */
    record Waiting(
            Matter matter,
            UUID subject,
            String title,
            String authority,
            int level,
            int levels,
            Instant enteredAt,
            Optional<LocalDate> dueOn,
            long version) {}

    /** How many rounds of a kind wait, and how many of them are overdue. */
    record Count(Matter matter, long waiting, long overdue) {}
}
