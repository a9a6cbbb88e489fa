package org.xunzheng.persistence.supervision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.supervision.Measure;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;

/** Measures that tests propose, take and lift. */
final class SanctionFixture {

    final TestSystem system;
    final Caller inspector;
    private final List<Caller> deciders;

    SanctionFixture(TestSystem system, String authority) {
        this.system = system;
        this.inspector = Scenario.officer(system, authority, Post.INSPECTION);
        this.deciders = List.of(
                Scenario.officer(system, authority, Post.REVIEW), Scenario.officer(system, authority, Post.APPROVAL));
    }

    List<Caller> deciders() {
        return deciders;
    }

    /** What is typed to propose a measure; what a test wants otherwise, it puts. */
    static Map<String, Object> typed(UUID institution, Measure measure, LocalDate today) {
        Map<String, Object> typed = new HashMap<>(Map.of(
                "institution",
                institution.toString(),
                "measure",
                measure.name(),
                "ground",
                measure == Measure.BAR ? "FRAUD" : "OFF_PLAN",
                "found",
                "现场检查时，签到40人，实到12人。",
                "hearing",
                "HEARD",
                "said",
                "承认当天人数不足，愿意补课。"));
        if (measure == Measure.RECTIFICATION) {
            typed.put("deadline", today.plusDays(10).toString());
        } else if (measure == Measure.WARNING || measure == Measure.SUSPENSION) {
            typed.put("until", today.plusDays(30).toString());
        }
        return typed;
    }

    static Map<String, Object> lifting(UUID sanction) {
        return Map.of("sanction", sanction.toString(), "cause", "RECTIFIED", "checked", "复查合格，签到与实到一致。");
    }

    Matter taken(UUID institution, Measure measure, LocalDate today) {
        return taken(typed(institution, measure, today));
    }

    Matter withheld(UUID institution, UUID trainingClass, LocalDate today) {
        Map<String, Object> typed = typed(institution, Measure.WITHHOLDING, today);
        typed.put("trainingClass", trainingClass.toString());
        return taken(typed);
    }

    Matter taken(Map<String, Object> typed) {
        return decided(system.handIn(inspector, "sanction", typed).orElseThrow());
    }

    Matter lifted(UUID sanction) {
        return decided(
                system.handIn(inspector, "sanction-lifting", lifting(sanction)).orElseThrow());
    }

    private Matter decided(Matter matter) {
        Matter last = matter;
        for (Caller decider : deciders) {
            last = system.decide(decider, matter, Verdict.APPROVED, "").orElseThrow();
        }
        return last;
    }
}
