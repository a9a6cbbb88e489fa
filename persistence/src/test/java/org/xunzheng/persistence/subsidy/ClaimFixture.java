package org.xunzheng.persistence.subsidy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.subsidy.ClaimLine;
import org.xunzheng.domain.subsidy.LineState;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;

/** Classes with certificates, their claims, and the people who decide on these. */
public final class ClaimFixture {

    /** A card of a bank with its right check digit. */
    static final String CARD = "6222 0202 0000 0000 006";

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final TestSystem system;
    public final Scenario scenario;
    public final Caller city;
    public final Caller fund;

    public ClaimFixture(TestSystem system, Scenario scenario) {
        this.system = system;
        this.scenario = scenario;
        city = Scenario.officer(system, "370900", Post.APPROVAL);
        fund = Scenario.officer(system, "370911", Post.FUND);
        system.at(TODAY + "T02:00:00Z");
    }

    /** A class of so many people with certificates. */
    public UUID issued(Caller school, int from, int howMany) {
        TrainingClass confirmed = scenario.confirmed(school, from, howMany);
        scenario.issue(confirmed);
        return confirmed.id();
    }

    public UUID account(Caller school) {
        return system.in(() -> system.enterPayeeAccount
                .enter(school, "泰山技工学校", "泰安银行岱岳支行", CARD)
                .orElseThrow()
                .id());
    }

    public Map<String, Object> typed(UUID trainingClass, UUID account) {
        return new HashMap<>(Map.of(
                "trainingClass", trainingClass.toString(),
                "scheme", "TRAINING",
                "level", "UNGRADED",
                "fund", "EMPLOYMENT",
                "payee", "INSTITUTION",
                "agreement", "代申协议〔2026〕1号",
                "account", account.toString()));
    }

    public List<Caller> deciders() {
        return List.of(scenario.reviewer, scenario.approver, city);
    }

    public Matter claimed(Caller school, UUID trainingClass, UUID account) {
        return system.handIn(school, "claim", typed(trainingClass, account)).orElseThrow();
    }

    public Matter approved(Matter claim) {
        for (Caller decider : deciders()) {
            system.decide(decider, claim, Verdict.APPROVED, "").orElseThrow();
        }
        return claim;
    }

    public List<ClaimLine> lines(Matter claim) {
        return lines(claim, Scope.below(""));
    }

    public List<ClaimLine> lines(Matter claim, Scope scope) {
        return system.in(() -> system.claims.lines(claim.id(), scope));
    }

    /** The version of a line, as a page shows it. */
    public long version(UUID line) {
        return system.in(() -> system.claims.find(line, Scope.below("")))
                .orElseThrow()
                .version();
    }

    public List<LineState> states(Matter claim) {
        return lines(claim).stream().map(line -> line.state().orElseThrow()).toList();
    }
}
