package org.xunzheng.web.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.ledger.OpeningBalance;
import org.xunzheng.domain.ledger.Openings;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailLine;

/** What the page of an opening balance reads. */
@ApplicationScoped
class ReadOpenings {

    private final Openings openings;
    private final Institutions institutions;
    private final Reviews reviews;
    private final Trail trail;

    @Inject
    ReadOpenings(Openings openings, Institutions institutions, Reviews reviews, Trail trail) {
        this.openings = openings;
        this.institutions = institutions;
        this.reviews = reviews;
        this.trail = trail;
    }

    protected ReadOpenings() {
        this(null, null, null, null);
    }

    OpeningBalance one(UUID id, Scope scope) {
        return Optional.ofNullable(id)
                .flatMap(wanted -> openings.find(wanted, scope))
                .orElseThrow(() -> new NotFound("opening balance " + id));
    }

    String institution(OpeningBalance opening) {
        return institutions.name(opening.institution());
    }

    Optional<Review> review(Matter matter, UUID subject, Scope scope) {
        return reviews.latest(matter, subject, scope);
    }

    List<TrailLine> trail(Subject subject, Scope scope) {
        return trail.of(subject, scope);
    }
}
