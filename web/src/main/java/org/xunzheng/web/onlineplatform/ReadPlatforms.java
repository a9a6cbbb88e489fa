package org.xunzheng.web.onlineplatform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.onlineplatform.OnlinePlatform;
import org.xunzheng.domain.onlineplatform.Platforms;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailLine;

/** What the page of a platform reads. */
@ApplicationScoped
class ReadPlatforms {

    private final Platforms platforms;
    private final Reviews reviews;
    private final Trail trail;

    @Inject
    ReadPlatforms(Platforms platforms, Reviews reviews, Trail trail) {
        this.platforms = platforms;
        this.reviews = reviews;
        this.trail = trail;
    }

    protected ReadPlatforms() {
        this(null, null, null);
    }

    OnlinePlatform one(UUID id, Caller caller) {
        return Optional.ofNullable(id)
                .flatMap(wanted -> platforms.find(wanted, caller))
                .orElseThrow(() -> new NotFound("platform " + id));
    }

    /** Its review, for those whose region it belongs to. */
    Optional<Review> review(UUID id, Caller caller) {
        return reviews.latest(Matter.PLATFORM, id, caller.scope());
    }

    List<TrailLine> trail(UUID id, Caller caller) {
        return trail.of(new Subject(Subject.Kind.PLATFORM, id), caller.scope());
    }
}
