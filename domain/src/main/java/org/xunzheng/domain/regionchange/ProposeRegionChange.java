package org.xunzheng.domain.regionchange;

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
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Level;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.regionchange.RegionChange.Kind;
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
import org.xunzheng.serial.RegionCode;

/** A city's officer proposes to change its counties and zones or their codes (SER-3). */
@ApplicationScoped
@Clause("SER-3")
public class ProposeRegionChange {

    private static final int LONGEST_REGION = 50;
    private static final int LONGEST_BUREAU = 100;
    private final RegionChanges changes;
    private final Regions regions;
    private final Reviews reviews;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public ProposeRegionChange(RegionChanges changes, Regions regions, Reviews reviews, Trail trail, Clock clock) {
        this.changes = changes;
        this.regions = regions;
        this.reviews = reviews;
        this.trail = trail;
        this.clock = clock;
    }

    protected ProposeRegionChange() {
        this(null, null, null, null, null);
    }

    /**
     * What is proposed; what a kind does not need is not looked at.
     *
     * @param authority what is changed: a county or zone of the caller's city
     * @param county the last two digits of its serials' region; of an addition, may be left out
     * @param from today or later
     */
    public record Proposal(
            Kind kind,
            UUID authority,
            Level level,
            String regionName,
            String bureauName,
            String gbCode,
            String county,
            LocalDate from,
            String reason) {}

    @Transactional
    public Decision<RegionChange> propose(Caller caller, Proposal typed) {
        caller.require(Post.REVIEW);
        Instant now = clock.instant();
        Words reason = Words.wanted(typed.reason(), "reason", RegionReason.REASON_MISSING);
        boolean names = typed.kind() == Kind.ADD || typed.kind() == Kind.RENAME;
        boolean numbers = typed.kind() == Kind.ADD || typed.kind() == Kind.CODE;
        RegionChange change = new RegionChange(
                UUID.randomUUID(),
                caller.authority().id(),
                typed.kind() == null ? Kind.ADD : typed.kind(),
                typed.kind() == Kind.ADD ? Optional.empty() : Optional.ofNullable(typed.authority()),
                typed.kind() == Kind.ADD ? Optional.ofNullable(typed.level()) : Optional.empty(),
                names ? Input.line(typed.regionName()) : "",
                names ? Input.line(typed.bureauName()) : "",
                typed.kind() == Kind.ADD ? filled(typed.gbCode()) : Optional.empty(),
                numbers ? filled(typed.county()) : Optional.empty(),
                typed.from() == null ? LocalDate.MIN : typed.from(),
                reason.text(),
                caller.account(),
                now,
                Optional.empty());
        List<Refusal> refusals = new ArrayList<>();
        if (typed.kind() == null) {
            refusals.add(Refusal.at(Place.field("kind"), RegionReason.KIND_MISSING));
        } else {
            refusals.addAll(refusals(caller.authority(), change));
        }
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        if (change.wantedFrom().isBefore(today) || change.wantedFrom().isAfter(today.plusYears(1))) {
            refusals.add(Refusal.at(Place.field("from"), RegionReason.FROM_MISSING, today, today.plusYears(1)));
        }
        refusals.addAll(reason.refusals());
        return Decision.unless(refusals, () -> stored(caller, change));
    }

    private static Optional<String> filled(String typed) {
        return Optional.of(Input.line(typed)).filter(line -> !line.isEmpty());
    }

    private RegionChange stored(Caller caller, RegionChange change) {
        changes.propose(change);
        String title = change.authority()
                .flatMap(regions::authority)
                .map(Authority::name)
                .orElse(change.regionName());
        reviews.open(Review.open(
                Matter.REGION,
                change.id(),
                caller.authority(),
                Optional.empty(),
                title,
                caller.account(),
                change.enteredAt(),
                Optional.empty(),
                List.of(new Review.Level(caller.authority(), Post.APPROVAL))));
        trail.record(TrailEntry.of(
                        new Subject(Subject.Kind.REGION, change.id()),
                        Action.REGION_CHANGE_PROPOSED,
                        caller,
                        change.enteredAt())
                .with("kind", change.kind())
                .with("region", title)
                .with("code", change.county().orElse(""))
                .with("from", change.wantedFrom())
                .with("reason", change.reason()));
        return change;
    }

    /** What speaks against the change today, whoever proposed it. */
    List<Refusal> refusals(Authority city, RegionChange change) {
        List<Refusal> refusals = new ArrayList<>();
        if (city.level() != Level.CITY) {
            return List.of(Refusal.of(RegionReason.SET_BY_ITS_CITY));
        }
        Optional<Authority> changed = change.authority()
                .flatMap(regions::authority)
                .filter(one -> one.path().startsWith(city.path()) && !one.id().equals(city.id()));
        if (change.kind() == Kind.ADD) {
            added(refusals, city, change);
        } else if (changed.isEmpty()) {
            refusals.add(Refusal.at(Place.field("authority"), RegionReason.REGION_MISSING));
        }
        if (change.kind() == Kind.ADD || change.kind() == Kind.RENAME) {
            named(refusals, "regionName", change.regionName(), RegionReason.NAME_MISSING, LONGEST_REGION);
            named(refusals, "bureauName", change.bureauName(), RegionReason.BUREAU_MISSING, LONGEST_BUREAU);
        }
        if (change.kind() == Kind.CODE || change.county().isPresent()) {
            numbered(refusals, city, change);
        }
        if (change.kind() == Kind.END
                && changed.isPresent()
                && regions.serialRegion(changed.get().id(), change.wantedFrom()).isEmpty()) {
            refusals.add(Refusal.at(
                    Place.field("authority"),
                    RegionReason.NO_CODE_TO_END,
                    changed.get().name()));
        }
        changed.ifPresent(one -> beforeAFixedCode(refusals, one, change));
        return refusals;
    }

    /** A code that is fixed for a later day stays as it is fixed: nothing is put in before it. */
    private void beforeAFixedCode(List<Refusal> refusals, Authority changed, RegionChange change) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day =
                change.kind() == Kind.RENAME || change.wantedFrom().isBefore(today) ? today : change.wantedFrom();
        changes.codeAfter(changed.id(), day)
                .ifPresent(from -> refusals.add(
                        Refusal.at(Place.field("from"), RegionReason.LATER_CODE_FIXED, changed.name(), from)));
    }

    private void added(List<Refusal> refusals, Authority city, RegionChange change) {
        if (change.level()
                .filter(level -> level == Level.COUNTY || level == Level.ZONE)
                .isEmpty()) {
            refusals.add(Refusal.at(Place.field("level"), RegionReason.LEVEL_MISSING));
            return;
        }
        String gbCode = change.gbCode().orElse("");
        boolean isOfCity =
                gbCode.matches("[0-9]{6}") && gbCode.startsWith(city.code().substring(0, 4));
        if (change.level().get() == Level.COUNTY ? !isOfCity : !gbCode.isEmpty()) {
            refusals.add(Refusal.at(
                    Place.field("gbCode"),
                    RegionReason.GB_CODE_MALFORMED,
                    city.code().substring(0, 4)));
        } else if (isOfCity && changes.isGbCodeTaken(gbCode)) {
            refusals.add(Refusal.at(Place.field("gbCode"), RegionReason.GB_CODE_TAKEN, gbCode));
        }
    }

    private void numbered(List<Refusal> refusals, Authority city, RegionChange change) {
        Optional<RegionCode> code = code(city, change);
        if (!change.county().orElse("").matches("[0-9]{2}")) {
            refusals.add(Refusal.at(Place.field("county"), RegionReason.COUNTY_MALFORMED));
        } else if (code.isEmpty()) {
            refusals.add(Refusal.at(Place.field("county"), RegionReason.CITY_HAS_NO_CODE, city.name()));
        } else if (!code.get().county().equals("00") && changes.isTaken(code.get())) {
            refusals.add(Refusal.at(Place.field("county"), RegionReason.CODE_TAKEN, code.get()));
        }
    }

    /** The whole code: the city's of the annex (SER-2), and the county's two digits. */
    Optional<RegionCode> code(Authority city, RegionChange change) {
        return change.county().filter(county -> county.matches("[0-9]{2}")).flatMap(county -> regions.serialRegion(
                        city.id(), LocalDate.now(clock))
                .map(own -> new RegionCode(own.city() + county)));
    }

    private static void named(List<Refusal> refusals, String field, String text, RegionReason missing, int longest) {
        if (text.isEmpty()) {
            refusals.add(Refusal.at(Place.field(field), missing));
        }
        tooLong(refusals, field, text, longest);
    }

    private static void tooLong(List<Refusal> refusals, String field, String text, int longest) {
        if (text.length() > longest) {
            refusals.add(Refusal.at(Place.field(field), RegionReason.TEXT_TOO_LONG, longest));
        }
    }
}
