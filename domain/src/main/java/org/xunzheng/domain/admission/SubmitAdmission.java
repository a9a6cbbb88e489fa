package org.xunzheng.domain.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.directory.Publisher;
import org.xunzheng.domain.file.Attachments;
import org.xunzheng.domain.file.Dossier;
import org.xunzheng.domain.policy.Key;
import org.xunzheng.domain.policy.Profile;
import org.xunzheng.domain.policy.Profiles;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/** Intake hands an application for admission in to the county's first and the city's final review (INS-2). */
@ApplicationScoped
@Clause({"INS-2", "REV-1"})
public class SubmitAdmission {

    private final Admissions admissions;
    private final AdmissionDossier dossier;
    private final Attachments attachments;
    private final Profiles profiles;
    private final Regions regions;
    private final Reviews reviews;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public SubmitAdmission(
            Admissions admissions,
            AdmissionDossier dossier,
            Attachments attachments,
            Profiles profiles,
            Regions regions,
            Reviews reviews,
            Trail trail,
            Clock clock) {
        this.admissions = admissions;
        this.dossier = dossier;
        this.attachments = attachments;
        this.profiles = profiles;
        this.regions = regions;
        this.reviews = reviews;
        this.trail = trail;
        this.clock = clock;
    }

    protected SubmitAdmission() {
        this(null, null, null, null, null, null, null, null);
    }

    @Transactional
    public Decision<Admission> submit(Caller caller, UUID id, long seen) {
        caller.require(Post.INTAKE);
        return handedIn(caller, id, seen);
    }

    /** Hands it in for whoever may. */
    Decision<Admission> handedIn(Caller caller, UUID id, long seen) {
        Set<String> answered = attachments.answered(Subject.admission(id));
        Admission current = admissions
                .find(id, caller.scope())
                .orElseThrow(() -> new NotFound("admission " + id))
                .seenAt(seen);
        List<Refusal> refusals = new ArrayList<>();
        if (!current.state().isOpen()) {
            refusals.add(Refusal.of(AdmissionReason.NOT_OPEN));
        }
        if (current.courses().isEmpty()) {
            refusals.add(Refusal.at(Place.field("training"), AdmissionReason.COURSES_MISSING));
        }
        dossier.checklist(current)
                .ifPresent(asked -> Dossier.missing(asked.value().items(), answered).stream()
                        .map(item -> asked.refuse(Refusal.of(AdmissionReason.DOCUMENT_MISSING, item.name())))
                        .forEach(refusals::add));
        Profile profile = profiles.inForce(current.authority(), LocalDate.now(clock));
        int levels = profile.value(Key.REVIEW_ADMISSION);
        return Decision.unless(refusals, () -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Authority own = regions.authority(current.authority()).orElseThrow();
            Authority publisher = regions.authority(current.publisher()).orElseThrow();
            Admission submitted = current.at(AdmissionState.SUBMITTED);
            admissions.save(submitted, LocalDate.now(clock));
            reviews.open(Review.open(
                    Matter.ADMISSION,
                    id,
                    own,
                    Optional.empty(),
                    current.facts().name(),
                    caller.account(),
                    now,
                    Optional.empty(),
                    Publisher.levels(own, publisher, levels)));
            trail.record(TrailEntry.of(Subject.admission(id), Action.ADMISSION_SUBMITTED, caller, now)
                    .with("levels", levels)
                    .with("profile", profile.version()));
            return submitted;
        });
    }
}
