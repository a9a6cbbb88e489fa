package org.xunzheng.domain.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.catalogue.Occupations;
import org.xunzheng.domain.person.Glyphs;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * An authority's intake records an institution of its region that was admitted before the system, with the courses that it
 * was approved for then. It stands in the directory from that day on; a new one is admitted by an application.
 */
@ApplicationScoped
public class RegisterInstitution {

    private final Institutions institutions;
    private final EarlierAdmissions earlier;
    private final Occupations occupations;
    private final Glyphs glyphs;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public RegisterInstitution(
            Institutions institutions,
            EarlierAdmissions earlier,
            Occupations occupations,
            Glyphs glyphs,
            Trail trail,
            Clock clock) {
        this.institutions = institutions;
        this.earlier = earlier;
        this.occupations = occupations;
        this.glyphs = glyphs;
        this.trail = trail;
        this.clock = clock;
    }

    protected RegisterInstitution() {
        this(null, null, null, null, null, null);
    }

    /**
     * What is filed, as it was typed.
     *
     * @param kind may be missing, as everything may
     */
    public record Application(String name, String creditCode, InstitutionKind kind, String contact, String phone) {}

    /** Records it without courses; they are approved one by one then. */
    @Transactional
    public Decision<Institution> register(Caller caller, Application application) {
        return register(caller, application, List.of());
    }

    /** Records it with the courses that it was approved for. */
    @Transactional
    public Decision<Institution> register(Caller caller, Application application, List<CourseLine> approved) {
        caller.require(Post.INTAKE);
        List<Refusal> refusals = new ArrayList<>();
        FactsCheck check = new FactsCheck(glyphs, Place::field, refusals);
        String name = check.name(application.name());
        SocialCreditCode creditCode = check.creditCode(application.creditCode());
        if (creditCode != null && institutions.isRegistered(creditCode)) {
            check.refuse("creditCode", InstitutionReason.CREDIT_CODE_TAKEN, creditCode);
        }
        if (application.kind() == null) {
            check.refuse("kind", InstitutionReason.KIND_MISSING);
        }
        Facts facts = check.facts(name, application.contact(), application.phone(), "");
        List<Course> trained = CourseLine.read(approved, occupations, refusals);
        return Decision.unless(refusals, () -> {
            Institution institution = new Institution(
                    UUID.randomUUID(),
                    0,
                    facts.name(),
                    creditCode,
                    application.kind(),
                    facts.contact(),
                    facts.phone(),
                    caller.authority().id(),
                    List.of());
            LocalDate today = LocalDate.now(clock);
            institutions.add(institution);
            earlier.enter(institution, facts, trained, today);
            trail.record(TrailEntry.of(
                            Subject.institution(institution.id()),
                            Action.INSTITUTION_REGISTERED,
                            caller,
                            clock.instant())
                    .with("name", facts.name())
                    .with("creditCode", creditCode)
                    .with("courses", trained.size()));
            return institution;
        });
    }
}
