package org.xunzheng.domain.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Words;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * The authority that gave a code makes it void, because its institution no longer trains under subsidy (SER-5). It is void
 * at once and for ever: nothing is issued under it any more, nobody gets it again, and what was issued stays.
 */
@ApplicationScoped
@Clause("SER-5")
public class RetireCode {

    private final Institutions institutions;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public RetireCode(Institutions institutions, Trail trail, Clock clock) {
        this.institutions = institutions;
        this.trail = trail;
        this.clock = clock;
    }

    protected RetireCode() {
        this(null, null, null);
    }

    /**
     * Retires the code.
     *
     * @param code the ten characters of region and institution code
     */
    @Transactional
    public Decision<Registration> retire(Caller caller, UUID institution, String code, String typedReason) {
        caller.require(Post.INTAKE);
        Registration registration = institutions
                .registration(code, caller.scope())
                .filter(found -> found.institution().equals(institution))
                .orElseThrow(() -> new NotFound("code " + code + " of institution " + institution));
        Instant now = clock.instant();
        Words words = Words.wanted(typedReason, "reason", InstitutionReason.RETIREMENT_REASON_MISSING);
        String reason = words.text();
        List<Refusal> refusals = new ArrayList<>(words.refusals());
        if (!registration.authority().equals(caller.authority().id())) {
            refusals.add(Refusal.of(InstitutionReason.CODE_OF_ANOTHER_AUTHORITY, code));
        }
        if (registration.retiredOn().isPresent()) {
            refusals.add(Refusal.of(
                    InstitutionReason.CODE_RETIRED_ALREADY,
                    code,
                    registration.retiredOn().get()));
        }
        if (!refusals.isEmpty()) {
            return Decision.denied(refusals);
        }
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        trail.record(TrailEntry.of(Subject.institution(institution), Action.CODE_RETIRED, caller, now)
                .with("code", registration.code())
                .with("region", registration.region())
                .with("reason", reason));
        if (!institutions.retire(registration.id(), today, reason, caller.account())) {
            throw new org.xunzheng.domain.rule.StaleVersion("code " + code + " was retired meanwhile");
        }
        return institutions
                .registration(code, caller.scope())
                .<Decision<Registration>>map(Decision::granted)
                .orElseThrow();
    }
}
