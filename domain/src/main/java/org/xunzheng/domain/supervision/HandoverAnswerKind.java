package org.xunzheng.domain.supervision;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.matter.Asked;
import org.xunzheng.domain.matter.Field;
import org.xunzheng.domain.matter.Form;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.Option;
import org.xunzheng.domain.matter.Route;
import org.xunzheng.domain.matter.Who;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Rule;

/** How an answer to what was handed over is kept (移送反馈): as often as one comes, on the word of a second person (SUP-9). */
@Dependent
@Clause("SUP-9")
public class HandoverAnswerKind implements MatterKind<HandoverAnswerKind.Facts> {

    private static final int LONGEST_LETTER = 50;
    private static final int YEARS_BACK = 10;

    private final Handovers handovers;
    private final Form<Facts> form;

    @Inject
    public HandoverAnswerKind(Handovers handovers) {
        this.handovers = handovers;
        this.form = Form.of(
                Facts.class,
                List.of(
                        Field.<Facts>one("handover", Rule.SUP_9)
                                .from(this::handedOver)
                                .given(),
                        Field.<Facts>day("receivedOn", Rule.SUP_9)
                                .between(asked -> asked.today().minusYears(YEARS_BACK), Asked::today),
                        Field.one("outcome", Rule.SUP_9),
                        Field.<Facts>line("letter", Rule.SUP_9, LONGEST_LETTER).ifAny(),
                        Field.words("said", Rule.SUP_9)));
    }

    /**
     * What came back.
     *
     * @param handover the matter by which it was handed over
     * @param letter the number of the letter that it came by, if it came by one
     * @param said what it says
     */
    public record Facts(UUID handover, LocalDate receivedOn, Outcome outcome, String letter, String said) {}

    @Override
    public String name() {
        return "handover-answer";
    }

    @Override
    public Form<Facts> form() {
        return form;
    }

    @Override
    public Who who() {
        return HandoverKind.WHO;
    }

    @Override
    public Map<String, ?> begun(Asked<Facts> asked) {
        return Map.of("receivedOn", asked.today());
    }

    @Override
    public List<Refusal> against(Asked<Facts> asked) {
        LocalDate handedOn = handover(asked).handedOn();
        return asked.facts().receivedOn().isBefore(handedOn)
                ? List.of(Refusal.at(Place.field("receivedOn"), HandoverReason.ANSWERED_BEFORE, handedOn))
                : List.of();
    }

    @Override
    public Route route(Asked<Facts> asked) {
        Handovers.Handover handover = handover(asked);
        return Route.bySecondOfficer(
                        asked.regions().authority(handover.authority()).orElseThrow(), handover.title())
                .concerning(handover.institution());
    }

    private Handovers.Handover handover(Asked<Facts> asked) {
        return handovers.find(asked.facts().handover(), asked.caller().scope()).orElseThrow();
    }

    /** The one that the form was opened for. */
    private List<Option> handedOver(Asked<Facts> asked) {
        return Optional.ofNullable(asked.facts().handover())
                .flatMap(id -> handovers.find(id, asked.caller().scope()))
                .map(one -> List.of(Option.of(
                        one.id().toString(),
                        one.title(),
                        Refusal.word(one.recipient()),
                        one.handedOn().toString())))
                .orElse(List.of());
    }
}
