package org.xunzheng.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.institution.Institution;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.institution.Registration;
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

/**
 * The city publishes a change to the directory, or sends it back (INS-3). A removal makes every code of the institution void
 * at once (SER-5).
 */
@ApplicationScoped
@Clause({"INS-3", "INS-4", "INS-5", "SER-5", "REV-2"})
public class DecideChange {

    private final ReportedChanges changes;
    private final Institutions institutions;
    private final Directory directory;
    private final ApprovedCourses courses;
    private final Regions regions;
    private final Reviews reviews;
    private final TakeLevel takeLevel;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public DecideChange(
            ReportedChanges changes,
            Institutions institutions,
            Directory directory,
            ApprovedCourses courses,
            Regions regions,
            Reviews reviews,
            TakeLevel takeLevel,
            Trail trail,
            Clock clock) {
        this.changes = changes;
        this.institutions = institutions;
        this.directory = directory;
        this.courses = courses;
        this.regions = regions;
        this.reviews = reviews;
        this.takeLevel = takeLevel;
        this.trail = trail;
        this.clock = clock;
    }

    protected DecideChange() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Transactional
    public Decision<Review.State> decide(Caller caller, UUID id, long seen, TakeLevel.Answer answer) {
        ReportedChange change =
                changes.find(id, caller.scope()).orElseThrow(() -> new NotFound("directory change " + id));
        Review review = reviews.latest(Matter.DIRECTORY_CHANGE, id, caller.scope())
                .orElseThrow(() -> new NotFound("review of " + id));
        Decision<Review.State> taken = takeLevel.take(caller, review, seen, answer, against(caller, change, review));
        if (taken.isGranted() && taken.orElseThrow() == Review.State.APPROVED) {
            publish(caller, change);
        }
        return taken;
    }

    private List<Refusal> against(Caller caller, ReportedChange change, Review review) {
        if (directory.inForce(change.institution()).isEmpty()) {
            return List.of(Refusal.of(DirectoryReason.NOT_IN_DIRECTORY));
        }
        return review.isAtLastLevel()
                ? Publisher.refusals(
                        caller, regions.authority(change.publisher()).orElseThrow())
                : List.of();
    }

    private void publish(Caller caller, ReportedChange change) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = LocalDate.now(clock);
        Publication publication = directory.publish(change.publisher(), now, today, caller.account());
        UUID id = change.institution();
        if (change.what() instanceof Change.NewFacts changed) {
            changes.putInForce(id, changed.facts());
            InstitutionKind kind = directory.inForce(id).orElseThrow().kind();
            directory.begin(DirectoryEntry.beginning(
                    id, change.authority(), kind, changed.facts(), today, Optional.of(publication)));
        } else if (change.what() instanceof Change.Removal) {
            directory.end(id, today, change.reason());
            retireCodes(caller, id, change.reason(), today, now);
        } else if (change.what() instanceof Change.NewCourse approved) {
            courses.add(List.of(ApprovedCourse.of(id, approved.course(), today, approved.until())));
        } else if (change.what() instanceof Change.Evaluated evaluated) {
            directory.add(evaluated.evaluation(), today);
        }
        trail.record(TrailEntry.of(Subject.directoryChange(change.id()), Action.CHANGE_PUBLISHED, caller, now)
                .with("version", publication.number()));
        trail.record(TrailEntry.of(Subject.institution(id), Action.CHANGE_PUBLISHED, caller, now)
                .with("kind", change.what().kind())
                .with("reason", change.reason())
                .with("version", publication.number()));
    }

    /** Whoever gave them: an institution out of the directory trains nowhere under subsidy. */
    private void retireCodes(Caller caller, UUID id, String reason, LocalDate today, Instant now) {
        Institution institution = institutions.find(id, Scope.below("")).orElseThrow();
        for (Registration registration : institution.registrations()) {
            if (registration.retiredOn().isEmpty()
                    && institutions.retire(registration.id(), today, reason, caller.account())) {
                trail.record(TrailEntry.of(Subject.institution(id), Action.CODE_RETIRED, caller, now)
                        .with("code", registration.prefix())
                        .with("reason", reason));
            }
        }
    }
}
