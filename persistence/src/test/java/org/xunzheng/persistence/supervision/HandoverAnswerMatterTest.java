package org.xunzheng.persistence.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterReason;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Rule;
import org.xunzheng.domain.supervision.HandoverReason;
import org.xunzheng.domain.supervision.Handovers.Answer;
import org.xunzheng.domain.supervision.Outcome;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.matter.MatterContract;

/** SUP-9: what comes back is kept as every other matter is put in force. */
class HandoverAnswerMatterTest extends MatterContract {

    private final Caller inspector = Scenario.officer(system, "370911", Post.INSPECTION);
    private final Matter handover = handedOver("泰人社移〔2026〕3号");

    private Matter proposed(String letter) {
        return system.handIn(
                        inspector,
                        "handover",
                        Map.of(
                                "institution", scenario.institution().id(),
                                "recipient", "MARKET_SUPERVISION",
                                "letter", letter,
                                "handedOn", "2026-02-20",
                                "found", "虚假招生广告",
                                "papers", "广告截图 3 张"))
                .orElseThrow();
    }

    private Matter handedOver(String letter) {
        return system.decide(scenario.approver, proposed(letter), Verdict.APPROVED, "")
                .orElseThrow();
    }

    @Override
    protected String kind() {
        return "handover-answer";
    }

    @Override
    protected Map<String, Object> typed() {
        return typed("2026-02-27", "TAKEN_ON");
    }

    private Map<String, Object> typed(String receivedOn, String outcome) {
        return new HashMap<>(Map.of(
                "handover",
                handover.id(),
                "receivedOn",
                receivedOn,
                "outcome",
                outcome,
                "letter",
                "",
                "said",
                "已立案调查"));
    }

    @Override
    protected Caller writer() {
        return inspector;
    }

    @Override
    protected List<Caller> deciders() {
        return List.of(scenario.approver);
    }

    @Override
    protected boolean hasFollowed() {
        return !answers().isEmpty();
    }

    private List<Answer> answers() {
        return system.in(() -> system.handovers.answers(handover.id()));
    }

    @Test
    @DisplayName("SUP-9: several answers are kept in the order in which they came, none from before the hand-over")
    void keepsEveryAnswer() {
        for (Map<String, Object> typed : List.of(typed("2026-02-28", "DECIDED"), typed("2026-02-21", "TAKEN_ON"))) {
            system.decide(
                            scenario.approver,
                            system.handIn(inspector, kind(), typed).orElseThrow(),
                            Verdict.APPROVED,
                            "")
                    .orElseThrow();
        }
        assertThat(answers()).extracting(Answer::outcome).containsExactly(Outcome.TAKEN_ON, Outcome.DECIDED);
        assertThat(system.handIn(inspector, kind(), typed("2026-02-19", "CLOSED"))
                        .refusals())
                .extracting(refusal -> refusal.reason())
                .containsExactly(HandoverReason.ANSWERED_BEFORE);
    }

    @Test
    @DisplayName("SUP-9: nothing is answered that was not handed over, in SQL neither")
    void answersWhatWasHandedOver() {
        UUID onlyProposed = proposed("泰人社移〔2026〕4号").id();
        Map<String, Object> typed = typed();
        typed.put("handover", onlyProposed);
        assertThat(system.handIn(inspector, kind(), typed).refusals())
                .extracting(refusal -> refusal.reason())
                .containsExactly(MatterReason.NOT_TO_CHOOSE.by(Rule.SUP_9));
        system.handIn(inspector, kind(), typed()).orElseThrow();
        assertThatThrownBy(() -> {
                    try (var behind = system.behindTheBack();
                            var work = behind.createStatement()) {
                        work.execute(
                                "with again as (insert into matter select gen_random_uuid(), version, kind, round, state,"
                                        + " authority_id, institution_id, title, entered_by, entered_at, changed_at from matter"
                                        + " where kind = 'HANDOVER_ANSWER' returning id) insert into handover_answer_facts (matter_id,"
                                        + " round, handover, received_on, outcome, letter, said) select id, 1, '"
                                        + onlyProposed
                                        + "', current_date, 'CLOSED', '', '无' from again");
                    }
                })
                .isNotNull();
    }
}
