package org.xunzheng.domain.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;
import org.xunzheng.serial.RegionCode;

/** An authority gives an institution the next code of its own serial region, in order (SER-4). */
@ApplicationScoped
@Clause({"SER-3", "SER-4"})
public class AssignCode {

    private final Institutions institutions;
    private final Regions regions;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public AssignCode(Institutions institutions, Regions regions, Trail trail, Clock clock) {
        this.institutions = institutions;
        this.regions = regions;
        this.trail = trail;
        this.clock = clock;
    }

    protected AssignCode() {
        this(null, null, null, null);
    }

    @Transactional
    public Decision<Registration> assign(Caller caller, UUID id) {
        caller.require(Post.INTAKE);
        Institution institution =
                institutions.find(id, caller.scope()).orElseThrow(() -> new NotFound("institution " + id));
        Authority authority = caller.authority();
        LocalDate today = LocalDate.now(clock);
        Optional<RegionCode> region = regions.serialRegion(authority.id(), today);
        if (region.isEmpty()) {
            return Decision.denied(Refusal.of(InstitutionReason.NO_SERIAL_REGION, authority.name()));
        }
        Optional<Registration> earlier = institution.registrationAt(authority.id());
        if (earlier.isPresent()) {
            return Decision.denied(Refusal.of(
                    InstitutionReason.HAS_CODE_ALREADY,
                    authority.name(),
                    earlier.get().code()));
        }
        Optional<Registration> given = institutions.assignNextCode(id, authority, region.get(), today);
        given.ifPresent(registration ->
                trail.record(TrailEntry.of(Subject.institution(id), Action.CODE_ASSIGNED, caller, clock.instant())
                        .with("code", registration.code())
                        .with("region", registration.region())));
        return given.<Decision<Registration>>map(Decision::granted)
                .orElseGet(() -> Decision.denied(Refusal.of(InstitutionReason.CODES_USED_UP, region.get())));
    }
}
