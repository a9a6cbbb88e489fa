package org.xunzheng.domain.questionbank;

import org.xunzheng.domain.rule.Clause;

/** How hard a question is (EXM-5: assessments are graded by difficulty). */
@Clause("EXM-5")
public enum Difficulty {
    EASY,
    MEDIUM,
    HARD
}
