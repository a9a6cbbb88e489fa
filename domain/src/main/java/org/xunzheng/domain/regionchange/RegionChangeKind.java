package org.xunzheng.domain.regionchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.matter.Asked;
import org.xunzheng.domain.matter.Field;
import org.xunzheng.domain.matter.Form;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.Option;
import org.xunzheng.domain.matter.Route;
import org.xunzheng.domain.matter.Who;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Level;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Rule;
import org.xunzheng.serial.RegionCode;

/**
 * How a city changes its counties and zones or their codes (地区代码调整): proposed by one officer, and put in force by a second
 * one (SER-3). Names change at once; a code begins and ends on the day proposed, or today if that is over.
 */
@Dependent
@Clause("SER-3")
public class RegionChangeKind implements MatterKind<RegionChangeKind.Facts> {

    private static final String NAME = "region-change";
    private static final int LONGEST_REGION = 50;
    private static final int LONGEST_BUREAU = 100;
    /** Much longer than a code, so that a longer one is told how a code is made up. */
    private static final int LONGEST_CODE = 50;

    private static final Form<Facts> FORM = Form.of(
            Facts.class,
            List.of(
                    Field.one("what", Rule.SER_3),
                    Field.<Facts>one("authority", Rule.SER_3)
                            .from(RegionChangeKind::regions)
                            .when(Facts::what, RegionChange.CODE, RegionChange.RENAME, RegionChange.END),
                    Field.<Facts>one("level", Rule.SER_3)
                            .from(asked -> levels())
                            .when(Facts::what, RegionChange.ADD),
                    Field.<Facts>line("regionName", Rule.SER_3, LONGEST_REGION)
                            .when(Facts::what, RegionChange.ADD, RegionChange.RENAME),
                    Field.<Facts>line("bureauName", Rule.SER_3, LONGEST_BUREAU)
                            .when(Facts::what, RegionChange.ADD, RegionChange.RENAME),
                    Field.<Facts>line("gbCode", Rule.SER_3, LONGEST_CODE)
                            .ifAny()
                            .when(Facts::what, RegionChange.ADD),
                    Field.<Facts>line("county", Rule.SER_3, LONGEST_CODE)
                            .ifAny()
                            .when(Facts::what, RegionChange.ADD, RegionChange.CODE),
                    Field.<Facts>day("wantedFrom", Rule.SER_3)
                            .between(Asked::today, asked -> asked.today().plusYears(1)),
                    Field.words("reason", Rule.REV_3)));

    private final RegionChanges changes;

    @Inject
    public RegionChangeKind(RegionChanges changes) {
        this.changes = changes;
    }

    /**
     * What is proposed.
     *
     * @param authority what is changed: a county or zone of the city
     * @param gbCode the code of GB/T 2260 of a county that is added
     * @param county the last two digits of its serials' region, 00 to share the city's own; of an addition, may be left out
     * @param wantedFrom the first day on which it should count
     */
    public record Facts(
            RegionChange what,
            UUID authority,
            Level level,
            String regionName,
            String bureauName,
            String gbCode,
            String county,
            LocalDate wantedFrom,
            String reason) {

        /** The first day on which it counts, if it is put in force on this day. */
        LocalDate from(LocalDate today) {
            return what == RegionChange.RENAME || wantedFrom.isBefore(today) ? today : wantedFrom;
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Form<Facts> form() {
        return FORM;
    }

    @Override
    public Who who() {
        return Who.writtenBy(Post.REVIEW)
                .at(RegionReason.SET_BY_ITS_CITY, Level.CITY)
                .seenBy(
                        Post.INTAKE,
                        Post.REVIEW,
                        Post.APPROVAL,
                        Post.INSPECTION,
                        Post.FUND,
                        Post.STATISTICS,
                        Post.AUDIT);
    }

    @Override
    public List<Refusal> against(Asked<Facts> asked) {
        Facts change = asked.facts();
        List<Refusal> refusals = new ArrayList<>();
        if (change.what() == RegionChange.ADD) {
            added(refusals, asked);
        }
        if (change.what() == RegionChange.CODE || !change.county().isEmpty()) {
            numbered(refusals, asked);
        }
        changed(asked).ifPresent(region -> {
            if (change.what() == RegionChange.END
                    && asked.regions()
                            .serialRegion(region.id(), change.wantedFrom())
                            .isEmpty()) {
                refusals.add(Refusal.at(Place.field("authority"), RegionReason.NO_CODE_TO_END, region.name()));
            }
            // A code that is fixed for a later day stays as it is fixed: nothing is put in before it.
            changes.codeAfter(region.id(), change.from(asked.today()))
                    .ifPresent(from -> refusals.add(
                            Refusal.at(Place.field("wantedFrom"), RegionReason.LATER_CODE_FIXED, region.name(), from)));
        });
        return refusals;
    }

    private void added(List<Refusal> refusals, Asked<Facts> asked) {
        String gbCode = asked.facts().gbCode();
        String ofCity = asked.authority().code().substring(0, 4);
        boolean isOfCity = gbCode.matches("[0-9]{6}") && gbCode.startsWith(ofCity);
        if (asked.facts().level() == Level.COUNTY ? !isOfCity : !gbCode.isEmpty()) {
            refusals.add(Refusal.at(Place.field("gbCode"), RegionReason.GB_CODE_MALFORMED, ofCity));
        } else if (isOfCity && changes.isGbCodeTaken(gbCode)) {
            refusals.add(Refusal.at(Place.field("gbCode"), RegionReason.GB_CODE_TAKEN, gbCode));
        }
    }

    private void numbered(List<Refusal> refusals, Asked<Facts> asked) {
        Optional<RegionCode> code = code(asked);
        if (!asked.facts().county().matches("[0-9]{2}")) {
            refusals.add(Refusal.at(Place.field("county"), RegionReason.COUNTY_MALFORMED));
        } else if (code.isEmpty()) {
            refusals.add(Refusal.at(
                    Place.field("county"),
                    RegionReason.CITY_HAS_NO_CODE,
                    asked.authority().name()));
        } else if (!code.get().county().equals("00") && changes.isTaken(code.get())) {
            refusals.add(Refusal.at(Place.field("county"), RegionReason.CODE_TAKEN, code.get()));
        }
    }

    @Override
    public Route route(Asked<Facts> asked) {
        String region = changed(asked).map(Authority::name).orElse(asked.facts().regionName());
        return Route.bySecondOfficer(
                asked.authority(),
                code(asked).map(code -> region + " " + code.code()).orElse(region));
    }

    @Override
    public Map<String, ?> inForce(Matter matter, Asked<Facts> asked) {
        LocalDate from = asked.facts().from(asked.today());
        Optional<RegionCode> code = code(asked);
        changes.putInForce(matter, asked.facts(), code, from);
        Map<String, Object> followed = new HashMap<>(Map.of("from", from));
        code.ifPresent(given -> followed.put("code", given.code()));
        return followed;
    }

    /** The whole code: the city's of the annex (SER-2), and the county's two digits. */
    private static Optional<RegionCode> code(Asked<Facts> asked) {
        return Optional.of(asked.facts().county())
                .filter(county -> county.matches("[0-9]{2}"))
                .flatMap(county -> asked.regions()
                        .serialRegion(asked.authority().id(), asked.today())
                        .map(own -> new RegionCode(own.city() + county)));
    }

    private static Optional<Authority> changed(Asked<Facts> asked) {
        return Optional.ofNullable(asked.facts().authority()).flatMap(asked.regions()::authority);
    }

    private static List<Option> regions(Asked<Facts> asked) {
        return asked.regions().below(asked.authority().path()).stream()
                .filter(one -> one.level() == Level.COUNTY || one.level() == Level.ZONE)
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
    }

    private static List<Option> levels() {
        return Stream.of(Level.COUNTY, Level.ZONE)
                .map(level -> new Option(level.name(), Refusal.word(level)))
                .toList();
    }
}
