package org.xunzheng.domain.questionbank;

import org.xunzheng.domain.rule.Clause;

/** The two parts of a bank (FIL-5). */
@Clause("FIL-5")
public enum Part {
    /** Theory (理论知识). */
    THEORY,
    /** Practice (操作技能). */
    PRACTICE
}
