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
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.directory.ApprovedCourse;
import org.xunzheng.domain.directory.ApprovedCourses;
import org.xunzheng.domain.directory.Directory;
import org.xunzheng.domain.directory.DirectoryEntry;
import org.xunzheng.domain.directory.Publication;
import org.xunzheng.domain.directory.Publisher;
import org.xunzheng.domain.institution.Institution;
import org.xunzheng.domain.institution.InstitutionReason;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * The city takes an institution into the directory once its notice has run out and nothing holds it (INS-2, INS-3). That
 * registers it, with the courses that it applied for (INS-4).
 */
@ApplicationScoped
@Clause({"INS-2", "INS-3", "INS-4"})
public class PublishAdmission {

    private final Admissions admissions;
    private final Institutions institutions;
    private final Directory directory;
    private final ApprovedCourses courses;
    private final Regions regions;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public PublishAdmission(
            Admissions admissions,
            Institutions institutions,
            Directory directory,
            ApprovedCourses courses,
            Regions regions,
            Trail trail,
            Clock clock) {
        this.admissions = admissions;
        this.institutions = institutions;
        this.directory = directory;
        this.courses = courses;
        this.regions = regions;
        this.trail = trail;
        this.clock = clock;
    }

    protected PublishAdmission() {
        this(null, null, null, null, null, null, null);
    }

    @Transactional
    public Decision<Institution> publish(Caller caller, UUID id, long seen) {
        caller.require(Post.APPROVAL);
        Admission admission = admissions
                .find(id, caller.scope())
                .orElseThrow(() -> new NotFound("admission " + id))
                .seenAt(seen);
        LocalDate today = LocalDate.now(clock);
        return Decision.unless(refusals(caller, admission, today), () -> publish(caller, admission, today));
    }

    /** What speaks against publishing it today. */
    public List<Refusal> refusals(Caller caller, Admission admission, LocalDate today) {
        List<Refusal> refusals = new ArrayList<>(Publisher.refusals(
                caller, regions.authority(admission.publisher()).orElseThrow()));
        if (admission.state() != AdmissionState.ON_NOTICE) {
            refusals.add(Refusal.of(AdmissionReason.NOT_ON_NOTICE));
            return refusals;
        }
        Notice notice = admission.notice().orElseThrow();
        if (!notice.isOver(today)) {
            refusals.add(Refusal.of(
                    AdmissionReason.NOTICE_RUNS, notice.last(), notice.last().plusDays(1)));
        }
        long open = admissions.objections(admission.id()).stream()
                .filter(objection -> objection.decision().isEmpty())
                .count();
        if (open > 0) {
            refusals.add(Refusal.of(AdmissionReason.OBJECTION_OPEN, open));
        }
        if (institutions.isRegistered(admission.creditCode())) {
            refusals.add(Refusal.of(InstitutionReason.CREDIT_CODE_TAKEN, admission.creditCode()));
        }
        return refusals;
    }

    private Institution publish(Caller caller, Admission admission, LocalDate today) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Institution institution = new Institution(
                UUID.randomUUID(),
                0,
                admission.facts().name(),
                admission.creditCode(),
                admission.kind(),
                admission.facts().contact(),
                admission.facts().phone(),
                admission.authority(),
                List.of());
        institutions.add(institution);
        admissions.save(admission.published(institution.id()), today);
        Publication publication = directory.publish(admission.publisher(), now, today, caller.account());
        directory.begin(DirectoryEntry.beginning(
                institution.id(),
                institution.authority(),
                institution.kind(),
                admission.facts(),
                today,
                Optional.of(publication)));
        courses.add(admission.courses().stream()
                .map(course -> ApprovedCourse.of(institution.id(), course, today, Optional.empty()))
                .toList());
        trail.record(TrailEntry.of(Subject.admission(admission.id()), Action.ADMISSION_PUBLISHED, caller, now)
                .with("institution", institution.id())
                .with("version", publication.number()));
        trail.record(TrailEntry.of(Subject.institution(institution.id()), Action.ADMISSION_PUBLISHED, caller, now)
                .with("name", institution.name())
                .with("creditCode", institution.creditCode())
                .with("courses", admission.courses().size())
                .with("version", publication.number()));
        return institution;
    }
}
