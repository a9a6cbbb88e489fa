package org.xunzheng.domain.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.person.Glyphs;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/** An authority's intake registers an institution of its region. */
@ApplicationScoped
public class RegisterInstitution {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CONTACT = 50;

    private final Institutions institutions;
    private final Glyphs glyphs;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public RegisterInstitution(Institutions institutions, Glyphs glyphs, Trail trail, Clock clock) {
        this.institutions = institutions;
        this.glyphs = glyphs;
        this.trail = trail;
        this.clock = clock;
    }

    protected RegisterInstitution() {
        this(null, null, null, null);
    }

    /**
     * What is filed, as it was typed.
     *
     * @param kind may be missing, as everything may
     */
    public record Application(String name, String creditCode, InstitutionKind kind, String contact, String phone) {}

    @Transactional
    public Decision<Institution> register(Caller caller, Application application) {
        caller.require(Post.INTAKE);
        List<Refusal> refusals = new ArrayList<>();
        String name = Input.line(application.name());
        if (name.isEmpty()) {
            refusals.add(Refusal.at(Place.field("name"), InstitutionReason.NAME_MISSING));
        } else if (name.length() > LONGEST_NAME) {
            refusals.add(Refusal.at(Place.field("name"), InstitutionReason.NAME_TOO_LONG, LONGEST_NAME));
        }
        List<String> missing = glyphs.missingFrom(name);
        if (!missing.isEmpty()) {
            refusals.add(
                    Refusal.at(Place.field("name"), InstitutionReason.NAME_NOT_PRINTABLE, String.join(" ", missing)));
        }
        SocialCreditCode creditCode = creditCode(application.creditCode(), refusals);
        if (application.kind() == null) {
            refusals.add(Refusal.at(Place.field("kind"), InstitutionReason.KIND_MISSING));
        }
        String contact = Input.line(application.contact());
        if (contact.length() > LONGEST_CONTACT) {
            refusals.add(Refusal.at(Place.field("contact"), InstitutionReason.CONTACT_TOO_LONG, LONGEST_CONTACT));
        }
        String phone = Input.line(application.phone());
        if (!Input.isPhone(phone)) {
            refusals.add(Refusal.at(Place.field("phone"), InstitutionReason.PHONE_MALFORMED));
        }
        return Decision.unless(refusals, () -> {
            Institution institution = new Institution(
                    UUID.randomUUID(),
                    0,
                    name,
                    creditCode,
                    application.kind(),
                    contact,
                    phone,
                    caller.authority().id(),
                    List.of());
            institutions.add(institution);
            trail.record(TrailEntry.of(
                            Subject.institution(institution.id()),
                            Action.INSTITUTION_REGISTERED,
                            caller,
                            clock.instant())
                    .with("name", name)
                    .with("creditCode", creditCode));
            return institution;
        });
    }

    private SocialCreditCode creditCode(String typed, List<Refusal> refusals) {
        try {
            SocialCreditCode code = SocialCreditCode.parse(typed);
            if (institutions.isRegistered(code)) {
                refusals.add(Refusal.at(Place.field("creditCode"), InstitutionReason.CREDIT_CODE_TAKEN, code));
            }
            return code;
        } catch (InvalidSocialCreditCode invalid) {
            refusals.add(Refusal.at(
                    Place.field("creditCode"),
                    InstitutionReason.valueOf("CREDIT_CODE_" + invalid.defect().name())));
            return null;
        }
    }
}
