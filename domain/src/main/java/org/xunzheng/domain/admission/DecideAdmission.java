package org.xunzheng.domain.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.directory.Publisher;
import org.xunzheng.domain.policy.Key;
import org.xunzheng.domain.policy.Profile;
import org.xunzheng.domain.policy.Profiles;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.review.TakeLevel;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/** County and city review an application for admission; the city's approval begins its public notice (INS-2). */
@ApplicationScoped
@Clause({"INS-2", "REV-2"})
public class DecideAdmission {

    private final Admissions admissions;
    private final Reviews reviews;
    private final TakeLevel takeLevel;
    private final Profiles profiles;
    private final Regions regions;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public DecideAdmission(
            Admissions admissions,
            Reviews reviews,
            TakeLevel takeLevel,
            Profiles profiles,
            Regions regions,
            Trail trail,
            Clock clock) {
        this.admissions = admissions;
        this.reviews = reviews;
        this.takeLevel = takeLevel;
        this.profiles = profiles;
        this.regions = regions;
        this.trail = trail;
        this.clock = clock;
    }

    protected DecideAdmission() {
        this(null, null, null, null, null, null, null);
    }

    @Transactional
    public Decision<Review.State> decide(Caller caller, UUID id, long seen, TakeLevel.Answer answer) {
        Admission admission = admissions.find(id, caller.scope()).orElseThrow(() -> new NotFound("admission " + id));
        Review review =
                reviews.latest(Matter.ADMISSION, id, caller.scope()).orElseThrow(() -> new NotFound("review of " + id));
        Authority publisher = regions.authority(admission.publisher()).orElseThrow();
        List<Refusal> against = review.isAtLastLevel() ? Publisher.refusals(caller, publisher) : List.of();
        Decision<Review.State> taken = takeLevel.take(caller, review, seen, answer, against);
        if (taken.isGranted()) {
            follow(caller, admission, taken.orElseThrow());
        }
        return taken;
    }

    private void follow(Caller caller, Admission admission, Review.State state) {
        LocalDate today = LocalDate.now(clock);
        switch (state) {
            case OPEN -> {
                return;
            }
            case RETURNED -> admissions.save(admission.at(AdmissionState.RETURNED), today);
            case REJECTED -> admissions.save(admission.at(AdmissionState.REFUSED), today);
            case APPROVED -> {
                Profile profile = profiles.inForce(admission.publisher(), today);
                Notice notice = Notice.after(today, profile.value(Key.NOTICE_DAYS));
                admissions.save(admission.onNotice(notice), today);
                trail.record(
                        TrailEntry.of(Subject.admission(admission.id()), Action.NOTICE_BEGUN, caller, clock.instant())
                                .with("first", notice.first())
                                .with("last", notice.last())
                                .with("profile", profile.version()));
            }
        }
    }
}
