package org.xunzheng.domain.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.policy.Profiles;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.rule.Refusal;

/** Asks kinds of matter about facts, as of now. */
@ApplicationScoped
public class Asking {

    private final Regions regions;
    private final Profiles profiles;
    private final Clock clock;

    @Inject
    public Asking(Regions regions, Profiles profiles, Clock clock) {
        this.regions = regions;
        this.profiles = profiles;
        this.clock = clock;
    }

    protected Asking() {
        this(null, null, null);
    }

    /** The question about facts that the caller hands in. */
    public <F extends Record> Asked<F> of(Caller caller, F facts) {
        return of(caller, caller.authority(), Optional.empty(), facts);
    }

    /** The question about facts that the caller hands in, with the rows that are worked out of them. */
    <F extends Record> Asked<F> whole(Caller caller, MatterKind<F> kind, F facts) {
        return of(caller, kind.form().worked(of(caller, facts)));
    }

    /** The question about a form that is being filled in: what cannot be read is left out. */
    public <F extends Record> Asked<F> of(Caller caller, MatterKind<F> kind, Map<String, ?> typed) {
        return of(caller, kind.form().read(kind, typed).facts());
    }

    /** The question about facts of a matter that was handed in. */
    public <F extends Record> Asked<F> of(Caller caller, Matter matter, F facts) {
        return of(caller, authority(matter.authority()), Optional.of(matter.id()), facts);
    }

    /** The authority of this id. */
    public Authority authority(UUID id) {
        return regions.authority(id).orElseThrow();
    }

    private <F extends Record> Asked<F> of(Caller caller, Authority authority, Optional<UUID> matter, F facts) {
        // As precise as the database, or hashes over it could not be computed again.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Asked<>(
                caller, authority, matter, facts, regions, profiles, now, LocalDate.ofInstant(now, clock.getZone()));
    }

    /** All that speaks against facts: who hands them in, each field, and the kind's own rules once the fields are right. */
    <F extends Record> List<Refusal> against(MatterKind<F> kind, Asked<F> asked, List<Refusal> unread) {
        List<Refusal> refusals = new ArrayList<>(kind.who().refusals(asked.caller()));
        refusals.addAll(unread);
        kind.form().refusals(kind, asked).stream()
                .filter(refusal -> unread.stream().noneMatch(one -> one.place().equals(refusal.place())))
                .forEach(refusals::add);
        if (refusals.isEmpty()) {
            refusals.addAll(kind.against(asked));
        }
        return refusals;
    }
}
