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
import java.util.function.Function;
import java.util.function.Predicate;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.catalogue.Occupations;
import org.xunzheng.domain.directory.Publisher;
import org.xunzheng.domain.institution.Course;
import org.xunzheng.domain.institution.CourseLine;
import org.xunzheng.domain.institution.Facts;
import org.xunzheng.domain.institution.FactsCheck;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.institution.InstitutionReason;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.institution.InvalidSocialCreditCode;
import org.xunzheng.domain.institution.SocialCreditCode;
import org.xunzheng.domain.person.Glyphs;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * Intake enters an institution's application for admission on the papers that it brought (INS-2). Anybody can begin one of any
 * credit code on the public page, so one that was begun there and never handed in gives way.
 */
@ApplicationScoped
@Clause({"INS-1", "INS-2"})
public class EnterAdmission {

    private final Admissions admissions;
    private final OnlineApplications online;
    private final Institutions institutions;
    private final Occupations occupations;
    private final Regions regions;
    private final Glyphs glyphs;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public EnterAdmission(
            Admissions admissions,
            OnlineApplications online,
            Institutions institutions,
            Occupations occupations,
            Regions regions,
            Glyphs glyphs,
            Trail trail,
            Clock clock) {
        this.admissions = admissions;
        this.online = online;
        this.institutions = institutions;
        this.occupations = occupations;
        this.regions = regions;
        this.glyphs = glyphs;
        this.trail = trail;
        this.clock = clock;
    }

    protected EnterAdmission() {
        this(null, null, null, null, null, null, null, null);
    }

    /** The application as it was filled in; everything may be missing. */
    public record Application(
            String name,
            String creditCode,
            InstitutionKind kind,
            String contact,
            String phone,
            String address,
            List<CourseLine> courses) {}

    private record Checked(Facts facts, SocialCreditCode creditCode, List<Course> courses, List<Refusal> refusals) {}

    /** Stores a new one. */
    @Transactional
    public Decision<Admission> enter(Caller caller, Application application) {
        caller.require(Post.INTAKE);
        return entered(
                caller,
                application,
                draft -> true,
                left -> TrailEntry.of(
                        Subject.admission(left.id()), Action.ADMISSION_GAVE_WAY, caller, clock.instant()));
    }

    /**
     * Stores a new one of whoever may, if nothing else speaks against it in the place of one that was begun on the public page.
     *
     * @param givesWay whether that one does
     * @param ended what its trail then says
     */
    Decision<Admission> entered(
            Caller caller,
            Application application,
            Predicate<OnlineApplications.Draft> givesWay,
            Function<Admission, TrailEntry> ended) {
        UUID id = UUID.randomUUID();
        Optional<UUID> left = code(application.creditCode())
                .flatMap(online::draft)
                .filter(givesWay)
                .map(OnlineApplications.Draft::admission);
        Checked checked = check(application, left.orElse(id));
        return Decision.unless(checked.refusals, () -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            left.flatMap(draft -> admissions.find(draft, Scope.below(""))).ifPresent(draft -> {
                admissions.save(draft.at(AdmissionState.REFUSED), LocalDate.now(clock));
                trail.record(ended.apply(draft));
            });
            Admission admission = new Admission(
                    id,
                    0,
                    caller.authority().id(),
                    Publisher.of(caller.authority(), regions).id(),
                    checked.facts,
                    checked.creditCode,
                    application.kind(),
                    checked.courses,
                    AdmissionState.DRAFT,
                    caller.account(),
                    Optional.empty(),
                    Optional.empty());
            admissions.add(admission, now);
            record(caller, admission, Action.ADMISSION_ENTERED, now);
            return admission;
        });
    }

    private static Optional<SocialCreditCode> code(String typed) {
        try {
            return Optional.of(SocialCreditCode.parse(typed));
        } catch (InvalidSocialCreditCode toldWithEverythingElse) {
            return Optional.empty();
        }
    }

    /** Changes one that is not handed in, or came back. */
    @Transactional
    public Decision<Admission> change(Caller caller, UUID id, long seen, Application application) {
        caller.require(Post.INTAKE);
        return changed(caller, id, seen, application);
    }

    /** Changes one for whoever may. */
    Decision<Admission> changed(Caller caller, UUID id, long seen, Application application) {
        Admission current = admissions
                .find(id, caller.scope())
                .orElseThrow(() -> new NotFound("admission " + id))
                .seenAt(seen);
        Checked checked = check(application, id);
        if (!current.state().isOpen()) {
            checked.refusals.add(Refusal.of(AdmissionReason.NOT_OPEN));
        }
        return Decision.unless(checked.refusals, () -> {
            Admission changed =
                    current.filledIn(checked.facts, checked.creditCode, application.kind(), checked.courses);
            admissions.save(changed, LocalDate.now(clock));
            record(caller, changed, Action.ADMISSION_CHANGED, clock.instant());
            return changed;
        });
    }

    private Checked check(Application application, UUID id) {
        List<Refusal> refusals = new ArrayList<>();
        FactsCheck check = new FactsCheck(glyphs, Place::field, refusals);
        String name = check.name(application.name());
        SocialCreditCode creditCode = check.creditCode(application.creditCode());
        if (creditCode != null && institutions.isRegistered(creditCode)) {
            check.refuse("creditCode", InstitutionReason.CREDIT_CODE_TAKEN, creditCode);
        } else if (creditCode != null && admissions.isUnderWay(creditCode, id)) {
            check.refuse("creditCode", AdmissionReason.APPLIED_ALREADY, creditCode);
        }
        if (application.kind() == null) {
            check.refuse("kind", InstitutionReason.KIND_MISSING);
        }
        Facts facts = check.facts(name, application.contact(), application.phone(), application.address());
        return new Checked(facts, creditCode, CourseLine.read(application.courses(), occupations, refusals), refusals);
    }

    private void record(Caller caller, Admission admission, Action action, Instant now) {
        trail.record(TrailEntry.of(Subject.admission(admission.id()), action, caller, now)
                .with("name", admission.facts().name())
                .with("creditCode", admission.creditCode())
                .with("kind", admission.kind())
                .with("courses", admission.courses().size()));
    }
}
