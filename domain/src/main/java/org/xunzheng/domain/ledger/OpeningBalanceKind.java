package org.xunzheng.domain.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.institution.Registration;
import org.xunzheng.domain.matter.Asked;
import org.xunzheng.domain.matter.Field;
import org.xunzheng.domain.matter.Form;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.Route;
import org.xunzheng.domain.matter.Who;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Rule;
import org.xunzheng.serial.IssueYear;
import org.xunzheng.serial.Run;
import org.xunzheng.serial.Sequence;

/**
 * How an opening balance comes into force (期初号): an officer enters which numbers of a run an earlier system or paper used up, or
 * which were given and lost with an older state of the database, and a second one confirms it (SER-11).
 */
@Dependent
@Clause("SER-11")
public class OpeningBalanceKind implements MatterKind<OpeningBalanceKind.Facts> {

    private static final int LONGEST_CODE = 40;
    /** A mistyped one as well: it is refused as a code that nobody has. */
    private static final Pattern CODE = Pattern.compile("(?:[0-9] ?){1,14}");
    /** A year before is a slip; one between it and today is over. */
    private static final int FIRST_YEAR = 2020;

    private static final Form<Facts> FORM = Form.of(
            Facts.class,
            List.of(
                    Field.<Facts>line("code", Rule.SER_4, LONGEST_CODE).code(CODE),
                    Field.<Facts>number("year", Rule.SER_6)
                            .between(asked -> FIRST_YEAR, asked -> asked.today().getYear() + 1),
                    Field.<Facts>number("lastNumber", Rule.SER_7).between(asked -> 1, asked -> Sequence.LAST.number()),
                    Field.words("reason", Rule.REV_3)));

    private final Openings openings;
    private final RunHolds holds;
    private final Institutions institutions;

    @Inject
    public OpeningBalanceKind(Openings openings, RunHolds holds, Institutions institutions) {
        this.openings = openings;
        this.holds = holds;
        this.institutions = institutions;
    }

    /**
     * What is entered.
     *
     * @param code the ten characters of region and institution code
     * @param year four digits
     * @param lastNumber the last number used up
     */
    public record Facts(String code, Integer year, Integer lastNumber, String reason) {

        String plainCode() {
            return code.replace(" ", "");
        }
    }

    @Override
    public String name() {
        return "opening-balance";
    }

    @Override
    public Form<Facts> form() {
        return FORM;
    }

    @Override
    public Who who() {
        return Who.writtenBy(Post.REVIEW).seenBy(Post.REVIEW, Post.APPROVAL, Post.STATISTICS, Post.AUDIT);
    }

    @Override
    public List<Refusal> against(Asked<Facts> asked) {
        List<Refusal> refusals = new ArrayList<>();
        Optional<Registration> registration = registration(asked);
        if (registration.isEmpty()) {
            refusals.add(Refusal.at(Place.field("code"), LedgerReason.CODE_MISSING));
        } else if (registration.get().retiredOn().isPresent()) {
            refusals.add(Refusal.at(
                    Place.field("code"),
                    LedgerReason.CODE_RETIRED,
                    registration.get().prefix()));
        }
        if (asked.facts().year() < asked.today().getYear()) {
            refusals.add(Refusal.at(
                    Place.field("year"), LedgerReason.YEAR_OVER, asked.facts().year()));
        }
        if (refusals.isEmpty()) {
            Run run = run(registration.get(), asked.facts());
            against(run, asked.facts().lastNumber()).ifPresent(refusals::add);
            if (refusals.isEmpty() && asked.matter().isEmpty() && openings.waits(run)) {
                refusals.add(Refusal.of(LedgerReason.OPENING_WAITS, run));
            }
        }
        return refusals;
    }

    /** What speaks against the run's going on after the number: only one that has not begun, or is held, goes on by it. */
    private Optional<Refusal> against(Run run, int lastNumber) {
        Optional<RunHold> hold = holds.find(run);
        if (hold.isEmpty()) {
            return openings.hasBegun(run) ? Optional.of(Refusal.of(LedgerReason.RUN_BEGUN, run)) : Optional.empty();
        }
        int least = hold.get().least();
        return lastNumber < least
                ? Optional.of(Refusal.at(Place.field("lastNumber"), LedgerReason.NUMBER_GIVEN_ALREADY, run, least))
                : Optional.empty();
    }

    @Override
    public Route route(Asked<Facts> asked) {
        Registration registration = registration(asked).orElseThrow();
        Authority authority =
                asked.regions().authority(registration.authority()).orElseThrow();
        return Route.bySecondOfficer(
                authority,
                run(registration, asked.facts()) + " "
                        + new Sequence(asked.facts().lastNumber()) + " "
                        + institutions.name(registration.institution()));
    }

    @Override
    public Map<String, ?> inForce(Matter matter, Asked<Facts> asked) {
        Registration registration = registration(asked).orElseThrow();
        OpeningBalance opening = new OpeningBalance(
                matter.id(),
                run(registration, asked.facts()),
                registration.id(),
                registration.authority(),
                registration.institution(),
                new Sequence(asked.facts().lastNumber()),
                asked.facts().reason(),
                matter.enteredBy(),
                matter.enteredAt());
        openings.putInForce(opening, asked.caller().account(), asked.now());
        return Map.of("run", opening.run(), "number", opening.number());
    }

    private Optional<Registration> registration(Asked<Facts> asked) {
        return institutions.registration(
                asked.facts().plainCode(), asked.caller().scope());
    }

    private static Run run(Registration registration, Facts facts) {
        return registration.run(IssueYear.of(LocalDate.of(facts.year(), 1, 1)));
    }
}
