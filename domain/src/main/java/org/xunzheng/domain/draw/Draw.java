package org.xunzheng.domain.draw;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.StaleVersion;

/**
 * A draw (抽取): announced with its frozen pool, then drawn by a seed that came later, or cancelled. It stays listed for ever.
 *
 * @param about what it is drawn for: of a paper, the class
 * @param turn how often was drawn for it, this draw counted
 * @param title what the public reads
 * @param review what the post of review committed to, where the seed comes from two posts
 * @param approval the same of the post of approval
 */
@Clause("EXM-1")
public record Draw(
        UUID id,
        long version,
        UUID authority,
        UUID institution,
        UUID about,
        int turn,
        String title,
        Terms terms,
        DrawState state,
        UUID announcedBy,
        Instant announcedAt,
        Optional<Commitment> review,
        Optional<Commitment> approval,
        Optional<Outcome> outcome,
        Optional<Cancellation> cancellation) {

    /**
     * What is announced before there is a seed.
     *
     * @param pool the digest of the frozen pool
     * @param copies how many selections are drawn
     * @param sourceWords where digits are thrown and who is present; which event
     * @param eventDay the day of the event, if the seed comes from one
     * @param sealedThrough the last day on which seed and numbers are no public knowledge
     */
    public record Terms(
            String pool,
            List<Stratum> strata,
            int copies,
            SeedSource source,
            String sourceWords,
            Optional<LocalDate> eventDay,
            LocalDate sealedThrough) {

        public Terms {
            strata = List.copyOf(strata);
            Objects.requireNonNull(source);
            Objects.requireNonNull(sealedThrough);
        }
    }

    /**
     * A secret that somebody committed to.
     *
     * @param hash of the draw's id, the post and the secret
     * @param secret once it is revealed
     */
    public record Commitment(UUID by, String hash, Optional<String> secret) {}

    /**
     * What was drawn.
     *
     * @param by who entered the seed
     */
    public record Outcome(
            String seed, UUID by, Instant at, List<Selection> selections, List<Replacement> replacements) {

        public Outcome {
            selections = List.copyOf(selections);
            replacements = List.copyOf(replacements);
        }
    }

    /** An item that gave way to the next one of the order. */
    public record Replacement(int copy, String stratum, int takenOut, int putIn, String reason, Instant at) {}

    /** That it does not count, and why. */
    public record Cancellation(UUID by, Instant at, String reason) {}

    public Draw {
        Objects.requireNonNull(id);
        Objects.requireNonNull(terms);
        Objects.requireNonNull(state);
    }

    /**
     * This draw, if the caller looked at this version of it.
     *
     * @throws StaleVersion if it changed meanwhile
     */
    public Draw seenAt(long seen) {
        if (seen != version) {
            throw new StaleVersion("draw " + id + ": seen " + seen + ", is " + version);
        }
        return this;
    }

    /** What somebody in that post commits to: bound to draw and post, so that nobody can copy the other one's. */
    public static String commitment(UUID draw, Post post, String secret) {
        return Lots.hash(draw + "," + post + "," + secret);
    }

    /** The post that the caller commits and reveals in: of who holds both, the one of their commitment, or one that is free. */
    public Post post(Caller caller) {
        if (!caller.holds(Post.REVIEW) || isBy(Post.APPROVAL, caller)) {
            return Post.APPROVAL;
        }
        return review.isPresent() && !isBy(Post.REVIEW, caller) && caller.holds(Post.APPROVAL)
                ? Post.APPROVAL
                : Post.REVIEW;
    }

    /** Whether the caller committed in that post, or stands in for who did. */
    public boolean isBy(Post post, Caller caller) {
        return commitment(post).filter(one -> caller.actsAs(post, one.by())).isPresent();
    }

    public Optional<Commitment> commitment(Post post) {
        return post == Post.REVIEW ? review : approval;
    }

    /** What everybody may know of the seed as soon as there is one: it cannot be another one afterwards. */
    public Optional<String> seedCommitment() {
        return outcome.map(of -> Lots.hash(id + "," + of.seed()));
    }

    /** Whether seed and numbers are public knowledge on that day. */
    public boolean isPublic(LocalDate today) {
        return outcome.isPresent() && today.isAfter(terms.sealedThrough());
    }

    /**
     * Whether the caller may know on that day which numbers were drawn: who draws, at once; the institution that assesses by
     * them, from the day on which they are used; everybody, afterwards.
     */
    public boolean isOpenTo(Caller caller, LocalDate today) {
        return isPublic(today)
                || outcome.isPresent()
                        && (caller.holds(Post.REVIEW)
                                || caller.holds(Post.APPROVAL)
                                || caller.institution()
                                                .filter(institution::equals)
                                                .isPresent()
                                        && !today.isBefore(terms.sealedThrough()));
    }

    /** The numbers of a selection in a stratum as they stand now, with those that came in for others. */
    public List<Integer> numbers(Selection selection) {
        return selection.numbers().stream()
                .map(number -> outcome.orElseThrow().replacements().stream()
                        .filter(one ->
                                one.copy() == selection.copy() && one.stratum().equals(selection.stratum()))
                        .reduce(number, (now, one) -> one.takenOut() == now ? one.putIn() : now, (a, b) -> b))
                .toList();
    }
}
