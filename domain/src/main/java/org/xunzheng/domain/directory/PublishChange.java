package org.xunzheng.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.institution.Course;
import org.xunzheng.domain.institution.Facts;
import org.xunzheng.domain.institution.Institution;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.institution.Registration;
import org.xunzheng.domain.matter.Asked;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * The city publishes a change to the directory as its next version (INS-3). A removal makes every code of the institution
 * void at once (SER-5).
 */
@ApplicationScoped
@Clause({"INS-3", "SER-5"})
public class PublishChange {

    private final ReportedChanges changes;
    private final Institutions institutions;
    private final Directory directory;
    private final ApprovedCourses courses;
    private final Trail trail;

    @Inject
    public PublishChange(
            ReportedChanges changes,
            Institutions institutions,
            Directory directory,
            ApprovedCourses courses,
            Trail trail) {
        this.changes = changes;
        this.institutions = institutions;
        this.directory = directory;
        this.courses = courses;
        this.trail = trail;
    }

    protected PublishChange() {
        this(null, null, null, null, null);
    }

    /**
     * What the change says, as far as it is about it.
     *
     * @param now the facts that count from now on
     */
    record Reading(Facts now, Optional<Course> course) {}

    Publication publish(Asked<DirectoryChangeKind.Facts> asked, Authority publisher, Reading reading) {
        DirectoryChangeKind.Facts facts = asked.facts();
        UUID id = facts.institution();
        Publication publication = directory.publish(
                publisher.id(), asked.now(), asked.today(), asked.caller().account());
        switch (facts.what()) {
            case FACTS -> {
                changes.putInForce(id, reading.now());
                directory.begin(DirectoryEntry.beginning(
                        id,
                        asked.authority().id(),
                        directory.inForce(id).orElseThrow().kind(),
                        reading.now(),
                        asked.today(),
                        Optional.of(publication)));
            }
            case REMOVAL -> {
                directory.end(id, asked.today(), facts.reason());
                retireCodes(asked);
            }
            case COURSE ->
                courses.add(List.of(ApprovedCourse.of(
                        id, reading.course().orElseThrow(), asked.today(), Optional.ofNullable(facts.until()))));
            case EVALUATION ->
                directory.add(new Evaluation(id, facts.year(), facts.score(), facts.result()), asked.today());
        }
        trail.record(TrailEntry.of(Subject.institution(id), Action.CHANGE_PUBLISHED, asked.caller(), asked.now())
                .with("kind", facts.what())
                .with("reason", facts.reason())
                .with("version", publication.number()));
        return publication;
    }

    /** Whoever gave them: an institution out of the directory trains nowhere under subsidy. */
    private void retireCodes(Asked<DirectoryChangeKind.Facts> asked) {
        UUID id = asked.facts().institution();
        String reason = asked.facts().reason();
        Institution institution = institutions.find(id, Scope.below("")).orElseThrow();
        for (Registration registration : institution.registrations()) {
            if (registration.retiredOn().isEmpty()
                    && institutions.retire(
                            registration.id(),
                            asked.today(),
                            reason,
                            asked.caller().account())) {
                trail.record(TrailEntry.of(Subject.institution(id), Action.CODE_RETIRED, asked.caller(), asked.now())
                        .with("code", registration.prefix())
                        .with("reason", reason));
            }
        }
    }
}
