package org.xunzheng.web.trainingclass;

import java.util.List;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.web.review.LevelLine;

/** A round of review of a class, as its page shows it. */
public record RoundLine(Matter matter, Review review, List<LevelLine> levels) {

    static RoundLine of(Review review) {
        return new RoundLine(review.matter(), review, LevelLine.of(review));
    }

    /** For the tag that shows rounds. */
    public Review getReview() {
        return review;
    }

    /** For the tag that shows rounds. */
    public List<LevelLine> getLevels() {
        return levels;
    }
}
