package org.xunzheng.web.admission;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.admission.Admission;
import org.xunzheng.domain.admission.AdmissionLine;
import org.xunzheng.domain.admission.AdmissionState;
import org.xunzheng.domain.admission.Admissions;
import org.xunzheng.domain.admission.Admissions.PublisherStep;
import org.xunzheng.domain.admission.Objection;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.web.account.CurrentCaller;

/** The applications for admission as the caller may see them. */
@RequestScoped
class ReadAdmissions {

    private CurrentCaller current;
    private Admissions admissions;
    private Reviews reviews;
    private Regions regions;
    private Trail trail;
    private Clock clock;

    protected ReadAdmissions() {}

    @Inject
    ReadAdmissions(
            CurrentCaller current, Admissions admissions, Reviews reviews, Regions regions, Trail trail, Clock clock) {
        this.current = current;
        this.admissions = admissions;
        this.reviews = reviews;
        this.regions = regions;
        this.trail = trail;
        this.clock = clock;
    }

    Admission one(UUID id) {
        return Optional.ofNullable(id)
                .flatMap(wanted -> admissions.find(wanted, current.get().scope()))
                .orElseThrow(() -> new NotFound("admission " + id));
    }

    Page<AdmissionLine> list(String text, AdmissionState state, PublisherStep step, Page.Part part) {
        return admissions.list(
                new Admissions.Filter(
                        text == null ? "" : text,
                        state == null ? Set.of() : Set.of(state),
                        Optional.ofNullable(step),
                        LocalDate.now(clock)),
                current.get().scope(),
                part);
    }

    Optional<Review> review(UUID id) {
        return reviews.latest(Matter.ADMISSION, id, current.get().scope());
    }

    List<Objection> objections(UUID id) {
        return admissions.objections(one(id).id());
    }

    String authority(UUID id) {
        return regions.authority(id).map(Authority::name).orElseThrow();
    }

    List<TrailLine> trail(UUID id) {
        return trail.of(Subject.admission(id), current.get().scope());
    }
}
