package org.xunzheng.domain.directory;

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
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.catalogue.Occupations;
import org.xunzheng.domain.institution.Course;
import org.xunzheng.domain.institution.CourseLine;
import org.xunzheng.domain.institution.CourseReason;
import org.xunzheng.domain.institution.Facts;
import org.xunzheng.domain.institution.FactsCheck;
import org.xunzheng.domain.institution.Institution;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.person.Glyphs;
import org.xunzheng.domain.policy.Key;
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
import org.xunzheng.domain.rule.Words;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * Intake reports to the city what changes about an institution (INS-3): its facts, its removal, a course that it may train
 * (INS-4), its evaluation (INS-5). An institution applies for courses itself. Nothing is in force before the city publishes
 * it by {@link DecideChange}.
 */
@ApplicationScoped
@Clause({"INS-3", "INS-4", "INS-5"})
public class ReportChange {

    private final ReportedChanges changes;
    private final Institutions institutions;
    private final Directory directory;
    private final ApprovedCourses courses;
    private final Occupations occupations;
    private final Profiles profiles;
    private final Regions regions;
    private final Reviews reviews;
    private final Glyphs glyphs;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public ReportChange(
            ReportedChanges changes,
            Institutions institutions,
            Directory directory,
            ApprovedCourses courses,
            Occupations occupations,
            Profiles profiles,
            Regions regions,
            Reviews reviews,
            Glyphs glyphs,
            Trail trail,
            Clock clock) {
        this.changes = changes;
        this.institutions = institutions;
        this.directory = directory;
        this.courses = courses;
        this.occupations = occupations;
        this.profiles = profiles;
        this.regions = regions;
        this.reviews = reviews;
        this.glyphs = glyphs;
        this.trail = trail;
        this.clock = clock;
    }

    protected ReportChange() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    /** New facts as they were typed. */
    public record FactsForm(String name, String contact, String phone, String address, String reason) {}

    /** A course as it was typed; it may have a last day. */
    public record CourseForm(CourseLine course, LocalDate until, String reason) {}

    /** An evaluation as it was typed. */
    public record EvaluationForm(Integer year, Integer score, Evaluation.Result result, String reason) {}

    /** Reports other facts. */
    @Transactional
    public Decision<ReportedChange> facts(Caller caller, UUID id, FactsForm form) {
        caller.require(Post.INTAKE);
        Institution institution = find(id, caller);
        List<Refusal> refusals = new ArrayList<>();
        FactsCheck check = new FactsCheck(glyphs, Place::field, refusals);
        Facts facts = check.facts(check.name(form.name()), form.contact(), form.phone(), form.address());
        Optional<DirectoryEntry> entry = directory.inForce(id);
        if (entry.isPresent()
                && facts.equals(new Facts(
                        institution.name(),
                        institution.contact(),
                        institution.phone(),
                        entry.get().address()))) {
            refusals.add(Refusal.of(DirectoryReason.NOTHING_CHANGED));
        }
        return report(caller, institution, new Change.NewFacts(facts), form.reason(), refusals);
    }

    /** Reports that it leaves the directory. */
    @Transactional
    public Decision<ReportedChange> removal(Caller caller, UUID id, String reason) {
        caller.require(Post.INTAKE);
        return report(caller, find(id, caller), new Change.Removal(), reason, new ArrayList<>());
    }

    /** Applies for one more course. */
    @Transactional
    public Decision<ReportedChange> course(Caller caller, UUID id, CourseForm form) {
        if (!caller.holds(Post.INTAKE) && !caller.holds(Post.INSTITUTION)) {
            throw new NotPermitted(caller.login() + " applies for no courses");
        }
        Institution institution = find(id, caller);
        LocalDate today = LocalDate.now(clock);
        List<Refusal> refusals = new ArrayList<>();
        CourseLine line = form.course() == null ? new CourseLine("", null, "") : form.course();
        List<Course> read = CourseLine.read(List.of(line), occupations, refusals);
        if (read.isEmpty() && refusals.isEmpty()) {
            refusals.add(Refusal.at(Place.field("training"), CourseReason.TRAINING_MISSING));
        }
        if (form.until() != null && form.until().isBefore(today)) {
            refusals.add(Refusal.at(Place.field("until"), DirectoryReason.UNTIL_OVER, today));
        }
        if (!refusals.isEmpty()) {
            return Decision.denied(refusals);
        }
        refusals.addAll(approvedAlready(id, read.get(0), today));
        return report(
                caller,
                institution,
                new Change.NewCourse(read.get(0), Optional.ofNullable(form.until())),
                form.reason(),
                refusals);
    }

    private List<Refusal> approvedAlready(UUID id, Course course, LocalDate today) {
        return courses.of(id).stream()
                        .anyMatch(one -> one.course().training().equals(course.training())
                                && one.covers(course, today, LocalDate.MAX))
                ? List.of(Refusal.at(Place.field("training"), CourseReason.APPROVED_ALREADY, course.training()))
                : List.of();
    }

    /** Reports the evaluation of a year. */
    @Transactional
    public Decision<ReportedChange> evaluation(Caller caller, UUID id, EvaluationForm form) {
        caller.require(Post.INTAKE);
        Institution institution = find(id, caller);
        int thisYear = LocalDate.now(clock).getYear();
        List<Refusal> refusals = new ArrayList<>();
        if (form.year() == null || form.year() < thisYear - 2 || form.year() > thisYear) {
            refusals.add(Refusal.at(Place.field("year"), DirectoryReason.YEAR_MISSING, thisYear - 2, thisYear));
        } else if (directory.evaluations(id).stream().anyMatch(one -> one.year() == form.year())) {
            refusals.add(Refusal.at(Place.field("year"), DirectoryReason.EVALUATED_ALREADY, form.year()));
        }
        if (form.score() == null || form.score() < 0 || form.score() > 100) {
            refusals.add(Refusal.at(Place.field("score"), DirectoryReason.SCORE_MISSING));
        }
        if (form.result() == null) {
            refusals.add(Refusal.at(Place.field("result"), DirectoryReason.RESULT_MISSING));
        }
        return refusals.isEmpty()
                ? report(
                        caller,
                        institution,
                        new Change.Evaluated(new Evaluation(id, form.year(), form.score(), form.result())),
                        form.reason(),
                        refusals)
                : Decision.denied(refusals);
    }

    private Institution find(UUID id, Caller caller) {
        return institutions.find(id, caller.scope()).orElseThrow(() -> new NotFound("institution " + id));
    }

    private Decision<ReportedChange> report(
            Caller caller, Institution institution, Change what, String typedReason, List<Refusal> refusals) {
        Words reason = Words.wanted(typedReason, "reason", DirectoryReason.REASON_MISSING);
        refusals.addAll(reason.refusals());
        if (directory.inForce(institution.id()).isEmpty()) {
            refusals.add(Refusal.of(DirectoryReason.NOT_IN_DIRECTORY));
        }
        if (what.kind() != Change.Kind.COURSE && changes.waits(institution.id(), what.kind())) {
            refusals.add(Refusal.of(DirectoryReason.CHANGE_WAITS));
        }
        return Decision.unless(refusals, () -> add(caller, institution, what, reason.text()));
    }

    private ReportedChange add(Caller caller, Institution institution, Change what, String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Authority own = regions.authority(institution.authority()).orElseThrow();
        Authority publisher = Publisher.of(own, regions);
        ReportedChange change = new ReportedChange(
                UUID.randomUUID(), institution.id(), own.id(), publisher.id(), what, reason, caller.account(), now);
        changes.add(change);
        int levels = what.kind() == Change.Kind.COURSE
                ? profiles.inForce(own.id(), LocalDate.now(clock)).value(Key.REVIEW_ADMISSION)
                : 1;
        reviews.open(Review.open(
                Matter.DIRECTORY_CHANGE,
                change.id(),
                own,
                Optional.of(institution.id()),
                institution.name(),
                caller.account(),
                now,
                Optional.empty(),
                Publisher.levels(own, publisher, levels)));
        trail.record(TrailEntry.of(Subject.directoryChange(change.id()), Action.CHANGE_REPORTED, caller, now)
                .with("institution", institution.id())
                .with("kind", what.kind())
                .with("reason", reason));
        return change;
    }
}
