package org.xunzheng.domain.supervision;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.matter.Asked;
import org.xunzheng.domain.matter.Field;
import org.xunzheng.domain.matter.Form;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.Matters;
import org.xunzheng.domain.matter.Option;
import org.xunzheng.domain.matter.Route;
import org.xunzheng.domain.matter.Who;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Rule;

/**
 * How a measure ends before its day (解除处理): proposed by an officer of the authority that took it, or of one above, with what was
 * checked, and put in force by others (SUP-3). From that day on it counts no more.
 */
@Dependent
@Clause("SUP-3")
public class SanctionLiftingKind implements MatterKind<SanctionLiftingKind.Facts> {

    private final Sanctions sanctions;
    private final Institutions institutions;
    private final Matters matters;
    private final Form<Facts> form;

    @Inject
    public SanctionLiftingKind(Sanctions sanctions, Institutions institutions, Matters matters) {
        this.sanctions = sanctions;
        this.institutions = institutions;
        this.matters = matters;
        this.form = Form.of(
                Facts.class,
                List.of(
                        Field.<Facts>one("sanction", Rule.SUP_3).from(this::liftable),
                        Field.one("cause", Rule.SUP_3),
                        Field.words("checked", Rule.SUP_3)));
    }

    /**
     * What is proposed.
     *
     * @param sanction the matter of the measure
     * @param checked what was checked, by what, and what came of it
     */
    public record Facts(UUID sanction, LiftingCause cause, String checked) {}

    @Override
    public String name() {
        return "sanction-lifting";
    }

    @Override
    public Form<Facts> form() {
        return form;
    }

    @Override
    public Who who() {
        return SanctionKind.WHO;
    }

    /** Meanwhile somebody else may have lifted it, or its last day went by. */
    @Override
    public List<Refusal> against(Asked<Facts> asked) {
        return sanctions.isInForce(asked.facts().sanction(), asked.today())
                ? List.of()
                : List.of(Refusal.at(Place.field("sanction"), SanctionReason.NOT_IN_FORCE));
    }

    @Override
    public Route route(Asked<Facts> asked) {
        UUID institution = sanctions.institution(asked.facts().sanction());
        return SanctionKind.route(asked, institution, institutions.name(institution));
    }

    /** Those in force, and the one that was chosen, which may be lifted by now. */
    private List<Option> liftable(Asked<Facts> asked) {
        return sanctions
                .liftable(asked.authority().path(), asked.today(), asked.facts().sanction())
                .stream()
                .map(one -> Option.of(
                        one.id().toString(),
                        one.institution(),
                        Refusal.word(one.measure()),
                        one.from().toString()))
                .toList();
    }

    @Override
    public Map<String, ?> inForce(Matter matter, Asked<Facts> asked) {
        UUID sanction = asked.facts().sanction();
        sanctions.lift(sanction, asked.today(), matter);
        matters.change(
                matters.find(sanction, asked.caller().scope()).orElseThrow().ended());
        return Map.of("from", asked.today());
    }
}
