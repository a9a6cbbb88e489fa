package org.xunzheng.domain.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.review.Review;

/**
 * The way of a matter through its review.
 *
 * @param authority whose matter it is
 * @param institution the institution that it concerns, if it concerns one
 * @param title what it is about, in a line
 * @param levels who decides, in their order
 * @param dueOn the last day on which it should be decided, if there is one
 */
public record Route(
        Authority authority,
        Optional<UUID> institution,
        String title,
        List<Review.Level> levels,
        Optional<LocalDate> dueOn) {

    public Route {
        levels = List.copyOf(levels);
    }

    /** The simplest one: a second officer of the authority decides, in the post of approval. */
    public static Route bySecondOfficer(Authority authority, String title) {
        return new Route(
                authority,
                Optional.empty(),
                title,
                List.of(new Review.Level(authority, Post.APPROVAL)),
                Optional.empty());
    }

    /** The same way of a matter that concerns this institution. */
    public Route concerning(UUID one) {
        return new Route(authority, Optional.of(one), title, levels, dueOn);
    }
}
