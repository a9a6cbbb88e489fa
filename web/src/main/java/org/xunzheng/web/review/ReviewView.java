package org.xunzheng.web.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Verdict;

/**
 * A round of review as REST shows it.
 *
 * @param version to be sent back in If-Match with the decision
 */
public record ReviewView(long version, Review.State state, LocalDate dueOn, List<Level> levels) {

    /** A level, with what was said at it. */
    public record Level(String authority, Post post, Verdict verdict, String remark, String by, Instant at) {}

    public static ReviewView of(Review review) {
        return new ReviewView(
                review.version(),
                review.state(),
                review.dueOn().orElse(null),
                LevelLine.of(review).stream().map(ReviewView::level).toList());
    }

    private static Level level(LevelLine line) {
        return line.step() == null
                ? new Level(line.authority(), line.post(), null, null, null, null)
                : new Level(
                        line.authority(),
                        line.post(),
                        line.step().verdict(),
                        line.step().remark(),
                        line.step().name(),
                        line.step().at());
    }
}
