package org.xunzheng.domain.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.catalogue.Occupations;
import org.xunzheng.domain.directory.MayTrain;
import org.xunzheng.domain.institution.Institution;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.institution.Registration;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.supervision.TrainingStep;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/** An institution writes a filing: begins one, copies last year's, saves it as far as it is (FIL-1). */
@ApplicationScoped
@Clause("FIL-1")
public class WriteFiling {

    private final MayTrain mayTrain;
    private final Filings filings;
    private final Institutions institutions;
    private final Regions regions;
    private final Occupations occupations;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public WriteFiling(
            MayTrain mayTrain,
            Filings filings,
            Institutions institutions,
            Regions regions,
            Occupations occupations,
            Trail trail,
            Clock clock) {
        this.mayTrain = mayTrain;
        this.filings = filings;
        this.institutions = institutions;
        this.regions = regions;
        this.occupations = occupations;
        this.trail = trail;
        this.clock = clock;
    }

    protected WriteFiling() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Begins a filing.
     *
     * @param authority with whom; may be left out by an institution that has a code of just one
     * @param year this one or the next
     */
    @Transactional
    public Decision<Filing> begin(Caller caller, UUID authority, Integer year, FilingForm typed) {
        Institution institution = own(caller);
        FilingForm form = FormReading.of(typed);
        List<Refusal> refusals = new ArrayList<>(unreadable(form));
        Optional<UUID> with = authority(institution, authority);
        if (with.isEmpty()) {
            refusals.add(Refusal.at(Place.field("authority"), FilingReason.AUTHORITY_MISSING));
        }
        int thisYear = LocalDate.now(clock).getYear();
        if (year == null || year < thisYear || year > thisYear + 1) {
            refusals.add(Refusal.at(Place.field("year"), FilingReason.YEAR_MISSING, thisYear, thisYear + 1));
        }
        with.ifPresent(
                authorityOf -> refusals.addAll(mayTrain.refusals(TrainingStep.FILING, institution.id(), authorityOf)));
        return Decision.unless(refusals, () -> begun(caller, institution, with.get(), year, form));
    }

    private Filing begun(Caller caller, Institution institution, UUID with, int year, FilingForm form) {
        Authority authority = regions.authority(with).orElseThrow();
        Instant now = clock.instant();
        Filing filing = new Filing(
                UUID.randomUUID(),
                0,
                institution.id(),
                institution.name(),
                authority.id(),
                authority.name(),
                year,
                form,
                FilingState.DRAFT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now);
        filings.add(filing);
        record(caller, filing, Action.FILING_BEGUN);
        return filing;
    }

    /** Begins a filing of this year, or of the next once this year's is filed, with the form of an earlier one. */
    @Transactional
    public Decision<Filing> copy(Caller caller, UUID id) {
        Filing earlier = filings.find(id, caller.scope()).orElseThrow(() -> new NotFound("filing " + id));
        int thisYear = LocalDate.now(clock).getYear();
        return begin(caller, earlier.authority(), earlier.year() < thisYear ? thisYear : thisYear + 1, earlier.form());
    }

    /**
     * Saves the form as far as it is filled in.
     *
     * @param seen the version that the caller looked at
     */
    @Transactional
    public Decision<Filing> save(Caller caller, UUID id, long seen, FilingForm typed) {
        own(caller);
        Filing current = filings.find(id, caller.scope())
                .orElseThrow(() -> new NotFound("filing " + id))
                .seenAt(seen);
        FilingForm form = FormReading.of(typed);
        List<Refusal> refusals = new ArrayList<>(unreadable(form));
        if (!current.state().isOpen()) {
            refusals.add(Refusal.of(FilingReason.NOT_OPEN));
        }
        return Decision.unless(refusals, () -> {
            Filing changed = current.written(form, clock.instant());
            filings.rewrite(changed, caller.account());
            record(caller, changed, Action.FILING_CHANGED);
            return filings.find(id, caller.scope()).orElseThrow();
        });
    }

    private List<Refusal> unreadable(FilingForm form) {
        List<Refusal> refusals = new ArrayList<>(FormReading.refusals(form));
        form.occupation()
                .filter(code -> occupations.find(code).isEmpty())
                .ifPresent(code ->
                        refusals.add(Refusal.at(Place.field("occupation"), FilingReason.OCCUPATION_UNKNOWN, code)));
        return refusals;
    }

    private void record(Caller caller, Filing filing, Action action) {
        trail.record(TrailEntry.of(new Subject(Subject.Kind.FILING, filing.id()), action, caller, clock.instant())
                .with("year", filing.year())
                .with("training", filing.form().training())
                .with("category", filing.form().category())
                .with("hours", filing.form().hours().total())
                .with("practice", filing.form().hours().practice())
                .with("items", filing.form().items().size()));
    }

    private Institution own(Caller caller) {
        return institutions
                .find(caller.requireInstitution(), caller.scope())
                .orElseThrow(() -> new NotFound("institution of " + caller.login()));
    }

    /** The chosen one of the authorities whose code the institution has, or the only one. */
    private static Optional<UUID> authority(Institution institution, UUID chosen) {
        List<UUID> authorities = institution.registrations().stream()
                .filter(registration -> registration.retiredOn().isEmpty())
                .map(Registration::authority)
                .distinct()
                .toList();
        if (chosen == null) {
            return authorities.size() == 1 ? Optional.of(authorities.get(0)) : Optional.empty();
        }
        return authorities.contains(chosen) ? Optional.of(chosen) : Optional.empty();
    }
}
