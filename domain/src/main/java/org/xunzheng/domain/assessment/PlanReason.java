package org.xunzheng.domain.assessment;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** What speaks against the plan of an assessment, and against drawing papers by it. */
public enum PlanReason implements Reason {
    CLASS_NOT_APPROVED(Rule.CLS_5),
    DAY_IN_TRAINING(Rule.EXM_5),
    NO_DEGREES(Rule.EXM_5),
    THEORY_MISSING(Rule.EXM_2),
    PRACTICE_MISSING(Rule.EXM_2),
    COUNT_WITHOUT_MARKS(Rule.EXM_5),
    MARKS_WITHOUT_COUNT(Rule.EXM_5),
    PAPERS_MISSING(Rule.EXM_5),
    TOO_FEW_QUESTIONS(Rule.EXM_1),
    BANK_MISSING(Rule.FIL_5),
    NO_BANK_WANTED(Rule.FIL_5),
    INVIGILATOR_TEACHES(Rule.EXM_5),
    PHONE_MALFORMED(Rule.EXM_2),
    PLAN_UNDER_WAY(Rule.EXM_5),
    DRAW_ANNOUNCED(Rule.EXM_1),
    PLAN_MISSING(Rule.EXM_5),
    RESULTS_THERE(Rule.CLS_5);

    private final Optional<Rule> rule;

    PlanReason(Rule rule) {
        this.rule = Optional.of(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
