package org.xunzheng.domain.supervision;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.institution.InstitutionField;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.matter.Asked;
import org.xunzheng.domain.matter.Field;
import org.xunzheng.domain.matter.Form;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.Route;
import org.xunzheng.domain.matter.Who;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Rule;

/**
 * How a finding about an institution is handed over (问题线索移送): to the police, market supervision, discipline or the authority
 * above, by a letter, on the word of a second person (SUP-9). What comes back, {@link HandoverAnswerKind} keeps.
 */
@Dependent
@Clause("SUP-9")
public class HandoverKind implements MatterKind<HandoverKind.Facts> {

    /** The authorities' own business: the institution is not told. */
    static final Who WHO =
            Who.writtenBy(Post.INSPECTION).seenBy(Post.REVIEW, Post.APPROVAL, Post.INSPECTION, Post.AUDIT);

    private static final int LONGEST_LETTER = 50;
    private static final int YEARS_BACK = 5;

    private final Handovers handovers;
    private final Institutions institutions;
    private final Form<Facts> form;

    @Inject
    public HandoverKind(Handovers handovers, Institutions institutions) {
        this.handovers = handovers;
        this.institutions = institutions;
        this.form = Form.of(
                Facts.class,
                List.of(
                        InstitutionField.of(Rule.SUP_9, institutions, Facts::institution),
                        Field.one("recipient", Rule.SUP_9),
                        Field.line("letter", Rule.SUP_9, LONGEST_LETTER),
                        Field.<Facts>day("handedOn", Rule.SUP_9)
                                .between(asked -> asked.today().minusYears(YEARS_BACK), Asked::today),
                        Field.words("found", Rule.SUP_9),
                        Field.words("papers", Rule.SUP_9)));
    }

    /**
     * What is handed over.
     *
     * @param letter the number of the letter (移送函文号)
     * @param found what was found
     * @param papers what goes with it
     */
    public record Facts(
            UUID institution, Recipient recipient, String letter, LocalDate handedOn, String found, String papers) {}

    @Override
    public String name() {
        return "handover";
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
    public Map<String, ?> begun(Asked<Facts> asked) {
        return Map.of("handedOn", asked.today());
    }

    @Override
    public List<Refusal> against(Asked<Facts> asked) {
        return handovers.isKnown(asked.authority().id(), asked.facts().letter())
                ? List.of(Refusal.at(
                        Place.field("letter"),
                        HandoverReason.HANDED_OVER_ALREADY,
                        asked.facts().letter()))
                : List.of();
    }

    @Override
    public Route route(Asked<Facts> asked) {
        Facts facts = asked.facts();
        return Route.bySecondOfficer(asked.authority(), institutions.name(facts.institution()) + " " + facts.letter())
                .concerning(facts.institution());
    }
}
