package org.xunzheng.domain.ledger;

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
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.institution.Registration;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Words;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;
import org.xunzheng.serial.IssueYear;
import org.xunzheng.serial.Run;
import org.xunzheng.serial.Sequence;

/**
 * An officer enters which numbers of a run an earlier system or paper used up, or which were given and lost with an older state
 * of the database (SER-11); somebody else puts it in force by {@link DecideOpeningBalance}.
 */
@ApplicationScoped
@Clause("SER-11")
public class EnterOpeningBalance {

    private final Openings openings;
    private final RunHolds holds;
    private final Institutions institutions;
    private final Regions regions;
    private final Reviews reviews;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public EnterOpeningBalance(
            Openings openings,
            RunHolds holds,
            Institutions institutions,
            Regions regions,
            Reviews reviews,
            Trail trail,
            Clock clock) {
        this.openings = openings;
        this.holds = holds;
        this.institutions = institutions;
        this.regions = regions;
        this.reviews = reviews;
        this.trail = trail;
        this.clock = clock;
    }

    protected EnterOpeningBalance() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * What is entered.
     *
     * @param code the ten characters of region and institution code
     * @param year four digits
     * @param lastNumber the last number used up, 1 to 99999
     */
    public record Entry(String code, Integer year, Integer lastNumber, String reason) {}

    @Transactional
    public Decision<OpeningBalance> enter(Caller caller, Entry entry) {
        caller.require(Post.REVIEW);
        Optional<Registration> registration =
                institutions.registration(Input.line(entry.code()).replace(" ", ""), caller.scope());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int thisYear = LocalDate.ofInstant(now, clock.getZone()).getYear();
        Words words = Words.wanted(entry.reason(), "reason", LedgerReason.REASON_MISSING);
        String reason = words.text();
        List<Refusal> refusals = refusals(registration, entry, thisYear);
        refusals.addAll(words.refusals());
        if (!refusals.isEmpty()) {
            return Decision.denied(refusals);
        }
        Run run = registration.get().run(IssueYear.of(LocalDate.of(entry.year(), 1, 1)));
        Optional<Refusal> begun = notFrom(run, new Sequence(entry.lastNumber()), openings, holds);
        if (begun.isPresent()) {
            return Decision.denied(begun.get());
        }
        if (openings.waits(run)) {
            return Decision.denied(Refusal.of(LedgerReason.OPENING_WAITS, run));
        }
        OpeningBalance opening = new OpeningBalance(
                UUID.randomUUID(),
                run,
                registration.get().id(),
                registration.get().authority(),
                registration.get().institution(),
                new Sequence(entry.lastNumber()),
                reason,
                caller.account(),
                now);
        openings.add(opening);
        reviews.open(Review.open(
                Matter.OPENING_BALANCE,
                opening.id(),
                regions.authority(opening.authority()).orElseThrow(),
                Optional.empty(),
                run + " " + opening.number() + " " + institutions.name(opening.institution()),
                caller.account(),
                now,
                Optional.empty(),
                List.of(new Review.Level(regions.authority(opening.authority()).orElseThrow(), Post.APPROVAL))));
        trail.record(TrailEntry.of(
                        new Subject(Subject.Kind.OPENING_BALANCE, opening.id()),
                        Action.OPENING_BALANCE_ENTERED,
                        caller,
                        now)
                .with("run", run)
                .with("number", opening.number())
                .with("reason", reason));
        return Decision.granted(opening);
    }

    /** What speaks against the run's going on after the number: only one that has not begun, or is held, goes on by it. */
    static Optional<Refusal> notFrom(Run run, Sequence number, Openings openings, RunHolds holds) {
        Optional<RunHold> hold = holds.find(run);
        if (hold.isEmpty()) {
            return openings.hasBegun(run) ? Optional.of(Refusal.of(LedgerReason.RUN_BEGUN, run)) : Optional.empty();
        }
        int least = Math.max(hold.get().witnessed(), hold.get().stoodAt());
        return number.number() < least
                ? Optional.of(Refusal.at(Place.field("lastNumber"), LedgerReason.NUMBER_GIVEN_ALREADY, run, least))
                : Optional.empty();
    }

    private static List<Refusal> refusals(Optional<Registration> registration, Entry entry, int thisYear) {
        List<Refusal> refusals = new ArrayList<>();
        if (registration.isEmpty()) {
            refusals.add(Refusal.at(Place.field("code"), LedgerReason.CODE_MISSING));
        } else if (registration.get().retiredOn().isPresent()) {
            refusals.add(Refusal.at(
                    Place.field("code"),
                    LedgerReason.CODE_RETIRED,
                    registration.get().prefix()));
        }
        if (entry.year() == null || entry.year() > thisYear + 1) {
            refusals.add(Refusal.at(Place.field("year"), LedgerReason.YEAR_MISSING, thisYear, thisYear + 1));
        } else if (entry.year() < thisYear) {
            refusals.add(Refusal.at(Place.field("year"), LedgerReason.YEAR_OVER, entry.year()));
        }
        if (entry.lastNumber() == null || entry.lastNumber() < 1 || entry.lastNumber() > Sequence.LAST.number()) {
            refusals.add(Refusal.at(Place.field("lastNumber"), LedgerReason.NUMBER_OUT_OF_RANGE));
        }
        return refusals;
    }
}
