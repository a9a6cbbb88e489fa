package org.xunzheng.domain.directory;

import java.util.ArrayList;
import java.util.List;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Level;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Refusal;

/** Who publishes for whom: the city, for itself and all below; the province for what is its own (INS-3). */
@Clause("INS-3")
public final class Publisher {

    private Publisher() {}

    /** The authority that publishes for this one. */
    public static Authority of(Authority authority, Regions regions) {
        if (authority.level() == Level.PROVINCE || authority.level() == Level.CITY) {
            return authority;
        }
        String city = authority.path().split("/")[1];
        return regions.authority(city).orElseThrow();
    }

    /** So many levels of review, from the authority's own up to the city's approval. */
    public static List<Review.Level> levels(Authority own, Authority publisher, int howMany) {
        List<Review.Level> levels = new ArrayList<>();
        for (int level = 1; level < howMany; level++) {
            levels.add(new Review.Level(own, level == 1 ? Post.REVIEW : Post.APPROVAL));
        }
        levels.add(new Review.Level(publisher, Post.APPROVAL));
        return levels;
    }

    /** What speaks against the caller's publishing: not the city's own, neither below nor above. */
    public static List<Refusal> refusals(Caller caller, Authority publisher) {
        return caller.authority().id().equals(publisher.id())
                ? List.of()
                : List.of(Refusal.of(DirectoryReason.PUBLISHED_BY_THE_CITY, publisher.name()));
    }
}
