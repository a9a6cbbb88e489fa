package org.xunzheng.domain.supervision;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.institution.InstitutionField;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.matter.Asked;
import org.xunzheng.domain.matter.Field;
import org.xunzheng.domain.matter.Form;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.Route;
import org.xunzheng.domain.matter.Who;
import org.xunzheng.domain.policy.Key;
import org.xunzheng.domain.review.Levels;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Rule;

/**
 * How a measure is taken against an institution (处理处罚): proposed by an officer with what was found and what the institution
 * said to it, and put in force by others (SUP-3, SUP-4). It counts from that day on.
 */
@Dependent
@Clause({"SUP-3", "SUP-4"})
public class SanctionKind implements MatterKind<SanctionKind.Facts> {

    /** What is only proposed is the authorities' own business; the institution reads what is in force. */
    static final Who WHO = Who.writtenBy(Post.INSPECTION)
            .seenBy(Post.INTAKE, Post.REVIEW, Post.APPROVAL, Post.INSPECTION, Post.FUND, Post.AUDIT);

    private final Sanctions sanctions;
    private final Institutions institutions;
    private final Form<Facts> form;

    @Inject
    public SanctionKind(Sanctions sanctions, Institutions institutions) {
        this.sanctions = sanctions;
        this.institutions = institutions;
        this.form = Form.of(
                Facts.class,
                List.of(
                        InstitutionField.of(Rule.SUP_3, institutions, Facts::institution),
                        Field.<Facts>one("measure", Rule.SUP_3).decides(),
                        Field.<Facts>one("trainingClass", Rule.SUP_3)
                                .from(asked -> Optional.ofNullable(asked.facts().institution())
                                        .map(of -> sanctions.classes(
                                                of,
                                                asked.authority().path(),
                                                asked.facts().trainingClass()))
                                        .orElse(List.of()))
                                .when(Facts::measure, Measure.WITHHOLDING),
                        Field.one("ground", Rule.SUP_3),
                        Field.words("found", Rule.SUP_3),
                        Field.<Facts>one("hearing", Rule.SUP_3).decides(),
                        Field.<Facts>words("said", Rule.SUP_3).when(Facts::hearing, Hearing.HEARD),
                        Field.<Facts>day("deadline", Rule.SUP_3)
                                .between(asked -> asked.today().plusDays(1), asked -> asked.today()
                                        .plusYears(1))
                                .when(Facts::measure, Measure.RECTIFICATION),
                        Field.<Facts>day("until", Rule.SUP_3)
                                .between(Asked::today, SanctionKind::endOfBar)
                                .when(Facts::measure, Measure.WARNING, Measure.SUSPENSION)));
    }

    /**
     * What is proposed.
     *
     * @param trainingClass whose certificates are withheld
     * @param found what was found, in sentences
     * @param said what the institution said to it
     * @param deadline by when it is put right
     * @param until the last day of a warning or a suspension
     */
    public record Facts(
            UUID institution,
            Measure measure,
            UUID trainingClass,
            Ground ground,
            String found,
            Hearing hearing,
            String said,
            LocalDate deadline,
            LocalDate until) {}

    @Override
    public String name() {
        return "sanction";
    }

    @Override
    public Form<Facts> form() {
        return form;
    }

    @Override
    public Who who() {
        return WHO;
    }

    @Override
    public List<Refusal> against(Asked<Facts> asked) {
        Facts facts = asked.facts();
        List<Refusal> refusals = new ArrayList<>();
        if (facts.measure() == Measure.BAR && facts.ground() != Ground.FRAUD) {
            refusals.add(Refusal.at(Place.field("ground"), SanctionReason.BAR_WITHOUT_FRAUD));
        }
        Stream.of("deadline", "until")
                .filter(name -> form.values(facts).get(name) instanceof LocalDate day && day.isBefore(asked.today()))
                .forEach(name -> refusals.add(Refusal.at(
                        Place.field(name),
                        SanctionReason.DAY_OVER,
                        form.values(facts).get(name))));
        if (facts.measure() == Measure.WITHHOLDING) {
            refusals.addAll(ofClass(asked));
        }
        return refusals;
    }

    /** Certificates that are issued are withdrawn one by one, by their own step (CRT-7). */
    private List<Refusal> ofClass(Asked<Facts> asked) {
        UUID trainingClass = asked.facts().trainingClass();
        List<Refusal> refusals = new ArrayList<>();
        if (sanctions.isWithheld(trainingClass)) {
            refusals.add(Refusal.at(Place.field("trainingClass"), SanctionReason.WITHHELD_ALREADY));
        }
        if (sanctions.isIssued(trainingClass)) {
            refusals.add(Refusal.at(Place.field("trainingClass"), SanctionReason.CLASS_ISSUED));
        }
        return refusals;
    }

    @Override
    public Route route(Asked<Facts> asked) {
        UUID institution = asked.facts().institution();
        return route(asked, institution, institutions.name(institution));
    }

    /** Taken and lifted on as many levels as the profile wants (REV-1). */
    static Route route(Asked<?> asked, UUID institution, String name) {
        int levels = asked.profile().value(Key.REVIEW_SANCTION);
        return new Route(
                asked.authority(),
                Optional.of(institution),
                name,
                Levels.of(levels, Post.APPROVAL, asked.authority(), asked.regions()),
                Optional.empty());
    }

    @Override
    public Map<String, ?> inForce(Matter matter, Asked<Facts> asked) {
        Optional<LocalDate> until = asked.facts().measure() == Measure.BAR
                ? Optional.of(endOfBar(asked))
                : Optional.ofNullable(asked.facts().until());
        sanctions.take(matter, asked.facts(), asked.today(), until);
        return Map.of("from", asked.today(), "until", until.map(String::valueOf).orElse(""));
    }

    /** The last day of a bar that begins today, as many years long as the profile says (SUP-4); a suspension is no longer. */
    @Clause("SUP-4")
    private static LocalDate endOfBar(Asked<Facts> asked) {
        return asked.today()
                .plusYears(asked.profile().value(Key.FRAUD_BAN_YEARS))
                .minusDays(1);
    }
}
