package org.xunzheng.domain.review;

import java.util.List;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Level;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.rule.Clause;

/** Who takes the levels of a matter, as many as the profile wants (REV-1). */
@Clause("REV-1")
public final class Levels {

    private Levels() {}

    /**
     * One level: the post alone; two: a review, then the approval; three: the approval of the city after them.
     *
     * @param alone whose one level is enough
     * @param own the authority whose matter it is
     */
    public static List<Review.Level> of(int wanted, Post alone, Authority own, Regions regions) {
        if (wanted == 1) {
            return List.of(new Review.Level(own, alone));
        }
        Review.Level review = new Review.Level(own, Post.REVIEW);
        Review.Level approval = new Review.Level(own, Post.APPROVAL);
        return wanted == 2
                ? List.of(review, approval)
                : List.of(review, approval, new Review.Level(cityOf(own, regions), Post.APPROVAL));
    }

    private static Authority cityOf(Authority own, Regions regions) {
        return regions.authorities().stream()
                .filter(one -> one.level() == Level.CITY && own.path().startsWith(one.path()))
                .findFirst()
                .orElse(own);
    }
}
