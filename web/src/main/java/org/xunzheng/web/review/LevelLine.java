package org.xunzheng.web.review;

import java.util.ArrayList;
import java.util.List;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.review.Review;

/**
 * A level of a review as a page shows it.
 *
 * @param step the step taken at it, or null
 * @param next whether it is its turn
 */
public record LevelLine(int number, String authority, Post post, Review.Step step, boolean next) {

    /** The levels of a round, in their order. */
    public static List<LevelLine> of(Review review) {
        List<LevelLine> lines = new ArrayList<>();
        for (int i = 0; i < review.levels().size(); i++) {
            Review.Level level = review.levels().get(i);
            boolean taken = i < review.steps().size();
            lines.add(new LevelLine(
                    i + 1,
                    level.authority().name(),
                    level.post(),
                    taken ? review.steps().get(i) : null,
                    i == review.steps().size() && review.next().isPresent()));
        }
        return lines;
    }
}
