package org.xunzheng.web.regionchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.regionchange.RegionChange;
import org.xunzheng.domain.regionchange.RegionChanges;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailLine;

/** What the page of a change of regions reads. */
@ApplicationScoped
class ReadRegionChanges {

    private final RegionChanges changes;
    private final Regions regions;
    private final Reviews reviews;
    private final Trail trail;

    @Inject
    ReadRegionChanges(RegionChanges changes, Regions regions, Reviews reviews, Trail trail) {
        this.changes = changes;
        this.regions = regions;
        this.reviews = reviews;
        this.trail = trail;
    }

    protected ReadRegionChanges() {
        this(null, null, null, null);
    }

    RegionChange one(UUID id, Scope scope) {
        return Optional.ofNullable(id)
                .flatMap(wanted -> changes.find(wanted, scope))
                .orElseThrow(() -> new NotFound("region change " + id));
    }

    /** The bureau whose region is changed, as it is called today; empty for an addition that waits. */
    String region(RegionChange change) {
        return change.authority()
                .flatMap(regions::authority)
                .map(Authority::name)
                .orElse("");
    }

    Optional<Review> review(UUID id, Scope scope) {
        return reviews.latest(Matter.REGION, id, scope);
    }

    List<TrailLine> trail(UUID id, Scope scope) {
        return trail.of(new Subject(Subject.Kind.REGION, id), scope);
    }
}
