package org.xunzheng.domain.onlineplatform;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.matter.Asked;
import org.xunzheng.domain.matter.Field;
import org.xunzheng.domain.matter.Form;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.Route;
import org.xunzheng.domain.matter.Who;
import org.xunzheng.domain.region.Level;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Rule;

/**
 * How an online platform is admitted (线上培训平台准入): proposed by an officer of the city or the province, and put in force by a
 * second one (TRN-4). It counts from the day proposed, or from the day of its admission if that is later.
 */
@Dependent
@Clause("TRN-4")
public class PlatformKind implements MatterKind<PlatformKind.Facts> {

    private static final String NAME = "platform";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_BASIS = 200;

    // Which features are not ticked, even none at all, is said by name.
    private static final Form<Facts> FORM = Form.of(
            Facts.class,
            List.of(
                    Field.line("name", Rule.TRN_4, LONGEST_NAME),
                    Field.line("operator", Rule.TRN_4, LONGEST_NAME),
                    Field.<Facts>several("features", Rule.TRN_4).ifAny(),
                    Field.line("basis", Rule.TRN_4, LONGEST_BASIS),
                    Field.<Facts>day("wantedFrom", Rule.TRN_4)
                            .between(Asked::today, asked -> asked.today().plusYears(1))));

    private final Platforms platforms;

    @Inject
    public PlatformKind(Platforms platforms) {
        this.platforms = platforms;
    }

    /**
     * What is proposed.
     *
     * @param operator who runs it (运营单位)
     * @param features what it was found to have
     * @param basis the document or notice by which it is admitted
     * @param wantedFrom the first day on which it should count
     */
    public record Facts(String name, String operator, Set<Feature> features, String basis, LocalDate wantedFrom) {

        /** The first day on which it counts, if it is admitted on this day. */
        LocalDate from(LocalDate today) {
            return wantedFrom.isBefore(today) ? today : wantedFrom;
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

    /** What is only proposed, or was sent back, is the authorities' own business. */
    @Override
    public Who who() {
        return Who.writtenBy(Post.REVIEW)
                .at(PlatformReason.ADMITTED_BY_CITY_OR_PROVINCE, Level.CITY, Level.PROVINCE)
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
        Facts facts = asked.facts();
        List<Refusal> refusals = new ArrayList<>();
        Arrays.stream(Feature.values())
                .filter(feature -> !facts.features().contains(feature))
                .forEach(feature -> refusals.add(
                        Refusal.at(Place.field("features"), PlatformReason.FEATURE_MISSING, Refusal.word(feature))));
        if (platforms.isTaken(facts.name(), asked.authority().id(), facts.from(asked.today()))) {
            refusals.add(Refusal.at(Place.field("name"), PlatformReason.ADMITTED_ALREADY, facts.name()));
        }
        return refusals;
    }

    @Override
    public Route route(Asked<Facts> asked) {
        return Route.bySecondOfficer(asked.authority(), asked.facts().name());
    }

    @Override
    public Map<String, ?> inForce(Matter matter, Asked<Facts> asked) {
        LocalDate from = asked.facts().from(asked.today());
        platforms.admit(matter, asked.facts(), from);
        return Map.of("from", from);
    }
}
