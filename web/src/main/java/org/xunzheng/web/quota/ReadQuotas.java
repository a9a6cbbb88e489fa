package org.xunzheng.web.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.quota.QuotaProposal;
import org.xunzheng.domain.quota.Quotas;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailLine;

/** What the page of a proposed quota reads. */
@ApplicationScoped
class ReadQuotas {

    private final Quotas quotas;
    private final Regions regions;
    private final Reviews reviews;
    private final Trail trail;

    @Inject
    ReadQuotas(Quotas quotas, Regions regions, Reviews reviews, Trail trail) {
        this.quotas = quotas;
        this.regions = regions;
        this.reviews = reviews;
        this.trail = trail;
    }

    protected ReadQuotas() {
        this(null, null, null, null);
    }

    QuotaProposal one(UUID id, Scope scope) {
        return Optional.ofNullable(id)
                .flatMap(wanted -> quotas.find(wanted, scope))
                .orElseThrow(() -> new NotFound("quota " + id));
    }

    String authority(QuotaProposal proposal) {
        return regions.authority(proposal.authority()).map(Authority::name).orElseThrow();
    }

    Optional<Review> review(UUID id, Scope scope) {
        return reviews.latest(Matter.QUOTA, id, scope);
    }

    List<TrailLine> trail(UUID id, Scope scope) {
        return trail.of(new Subject(Subject.Kind.QUOTA, id), scope);
    }
}
