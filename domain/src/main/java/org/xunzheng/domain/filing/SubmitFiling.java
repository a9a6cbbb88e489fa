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
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.directory.MayTrain;
import org.xunzheng.domain.onlineplatform.Platforms;
import org.xunzheng.domain.policy.Calendars;
import org.xunzheng.domain.policy.Figure;
import org.xunzheng.domain.policy.Key;
import org.xunzheng.domain.policy.Profile;
import org.xunzheng.domain.policy.Profiles;
import org.xunzheng.domain.questionbank.BankVersion;
import org.xunzheng.domain.questionbank.QuestionBanks;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.review.Levels;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.supervision.TrainingStep;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * An institution hands in a filing (FIL-7, FIL-8). It is judged by the profile that counts for its authority that day, whose
 * version it keeps, with the newest version of its question bank, which stays with it.
 */
@ApplicationScoped
@Clause({"FIL-7", "FIL-8"})
public class SubmitFiling {

    private final MayTrain mayTrain;
    private final Filings filings;
    private final QuestionBanks banks;
    private final Platforms platforms;
    private final Profiles profiles;
    private final Calendars calendars;
    private final Regions regions;
    private final Reviews reviews;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public SubmitFiling(
            MayTrain mayTrain,
            Filings filings,
            QuestionBanks banks,
            Platforms platforms,
            Profiles profiles,
            Calendars calendars,
            Regions regions,
            Reviews reviews,
            Trail trail,
            Clock clock) {
        this.mayTrain = mayTrain;
        this.filings = filings;
        this.banks = banks;
        this.platforms = platforms;
        this.profiles = profiles;
        this.calendars = calendars;
        this.regions = regions;
        this.reviews = reviews;
        this.trail = trail;
        this.clock = clock;
    }

    protected SubmitFiling() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /** What speaks against handing the form in today; for a page that tells while somebody types. */
    @Transactional
    public List<Refusal> check(Filing filing, FilingForm typed) {
        FilingForm form = FormReading.of(typed);
        List<Refusal> refusals = new ArrayList<>(FormReading.refusals(form));
        LocalDate today = LocalDate.now(clock);
        refusals.addAll(FilingRules.refusals(
                form,
                profiles.inForce(filing.authority(), today),
                bank(filing, form),
                platforms.admittedFor(filing.authority(), today)));
        return refusals;
    }

    private Optional<BankVersion> bank(Filing filing, FilingForm form) {
        return form.category() == null
                ? Optional.empty()
                : banks.newest(filing.institution(), form.training(), form.category());
    }

    /** @param seen the version that the caller looked at */
    @Transactional
    public Decision<Filing> submit(Caller caller, UUID id, long seen) {
        caller.requireInstitution();
        Filing current = filings.find(id, caller.scope())
                .orElseThrow(() -> new NotFound("filing " + id))
                .seenAt(seen);
        LocalDate today = LocalDate.now(clock);
        Profile profile = profiles.inForce(current.authority(), today);
        Optional<BankVersion> bank = bank(current, current.form());
        List<Refusal> refusals = new ArrayList<>();
        if (!current.state().isOpen()) {
            refusals.add(Refusal.of(FilingReason.NOT_OPEN));
        }
        refusals.addAll(mayTrain.refusals(TrainingStep.FILING, current.institution(), current.authority()));
        if (current.year() < today.getYear()) {
            refusals.add(Refusal.of(FilingReason.YEAR_MISSING, today.getYear(), today.getYear() + 1));
        }
        refusals.addAll(
                FilingRules.refusals(current.form(), profile, bank, platforms.admittedFor(current.authority(), today)));
        refusals.addAll(onceAYear(current, profile));
        return Decision.unless(refusals, () -> submitted(caller, current, profile, bank, today));
    }

    @Clause("FIL-8")
    private List<Refusal> onceAYear(Filing filing, Profile profile) {
        Figure<Integer> times = profile.get(Key.FILINGS_A_YEAR);
        return filings.filedBesides(filing) >= times.value()
                ? List.of(times.refuse(
                        FilingReason.FILED_ALREADY, filing.form().training(), filing.year(), times.value()))
                : List.of();
    }

    private Filing submitted(
            Caller caller, Filing current, Profile profile, Optional<BankVersion> bank, LocalDate today) {
        Instant now = clock.instant();
        // A year whose calendar is not there leaves the deadline open: it is said so, not guessed.
        Decision<LocalDate> due = calendars.around(today).plus(today, profile.value(Key.FILING_DECISION_DAYS));
        Optional<LocalDate> dueOn = due.isGranted() ? Optional.of(due.orElseThrow()) : Optional.empty();
        Filing submitted =
                current.submitted(bank.map(BankVersion::id), profile.version().toString(), today, dueOn, now);
        filings.save(submitted, caller.account());
        Authority authority = regions.authority(current.authority()).orElseThrow();
        reviews.open(Review.open(
                Matter.FILING,
                current.id(),
                authority,
                Optional.of(current.institution()),
                current.institutionName() + " " + current.year() + " "
                        + current.form().training(),
                caller.account(),
                now,
                dueOn,
                Levels.of(profile.value(Key.REVIEW_FILING), Post.APPROVAL, authority, regions)));
        trail.record(TrailEntry.of(new Subject(Subject.Kind.FILING, current.id()), Action.FILING_SUBMITTED, caller, now)
                .with("due", dueOn.map(LocalDate::toString).orElse(""))
                .with(
                        "bank",
                        bank.map(version -> String.valueOf(version.number())).orElse(""))
                .with("profile", profile.version()));
        return submitted;
    }
}
