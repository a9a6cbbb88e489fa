package org.xunzheng.persistence.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.supervision.HandoverReason;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.matter.MatterContract;
import org.xunzheng.persistence.sql.Statement;

/** SUP-9: a finding is handed over as every other matter is put in force. */
class HandoverMatterTest extends MatterContract {

    private final Caller inspector = Scenario.officer(system, "370911", Post.INSPECTION);
    private final UUID institution = scenario.institution().id();

    @Override
    protected String kind() {
        return "handover";
    }

    @Override
    protected Map<String, Object> typed() {
        return Map.of(
                "institution", institution,
                "recipient", "POLICE",
                "letter", "泰人社移〔2026〕3号",
                "handedOn", "2026-02-20",
                "found", "虚报培训人数骗取补贴",
                "papers", "签到表复印件 12 页");
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
        return handedOver(Scope.below(""));
    }

    @Test
    @DisplayName("SUP-9: what was handed over by a letter is not handed over by it again")
    void isHandedOverOnce() {
        UUID handover = system.handIn(inspector, kind(), typed()).orElseThrow().id();
        system.decide(scenario.approver, handover(handover), Verdict.APPROVED, "")
                .orElseThrow();
        assertThat(system.handIn(inspector, kind(), typed()).refusals())
                .extracting(refusal -> refusal.reason())
                .containsExactly(HandoverReason.HANDED_OVER_ALREADY);
        assertThat(handedOver(scenario.approver.scope())).isTrue();
        assertThat(handedOver(
                        Scenario.officer(system, "370100", Post.INSPECTION).scope()))
                .as("another city does not see it")
                .isFalse();
        assertThat(handedOver(scenario.school().scope()))
                .as("nor an institution")
                .isFalse();
        assertThat(handedOver(Scope.institution(institution)))
                .as("not even the one that it is about")
                .isFalse();
    }

    private Matter handover(UUID id) {
        return system.in(() -> system.matters.find(id, Scope.below(""))).orElseThrow();
    }

    /** Whether the scope sees one that is handed over. */
    private boolean handedOver(Scope scope) {
        return system
                .in(() -> system.sql.list(
                        Statement.of("select matter_id from handover_facts"), row -> row.getObject(1, UUID.class)))
                .stream()
                .anyMatch(
                        id -> system.in(() -> system.handovers.find(id, scope)).isPresent());
    }
}
