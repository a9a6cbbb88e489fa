package org.xunzheng.domain.questionbank;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** What can be wrong with a question bank. */
public enum QuestionReason implements Reason {
    EMPTY(Rule.FIL_5),
    TRAINING_MISSING(Rule.FIL_5),
    TRAINING_TOO_LONG(null),
    CATEGORY_MISSING(Rule.SER_8),
    KIND_UNKNOWN(Rule.FIL_5),
    TEXT_MISSING(Rule.FIL_5),
    TEXT_TOO_LONG(null),
    TEXT_TWICE(Rule.FIL_5),
    OPTIONS_TOO_FEW(Rule.FIL_5),
    OPTION_LEFT_OUT(Rule.FIL_5),
    OPTION_TWICE(Rule.FIL_5),
    OPTIONS_NOT_WANTED(Rule.FIL_5),
    ANSWER_MISSING(Rule.FIL_5),
    ANSWER_NO_OPTION(Rule.FIL_5),
    ANSWER_NOT_ONE(Rule.FIL_5),
    ANSWER_NOT_SEVERAL(Rule.FIL_5),
    ANSWER_NOT_TRUE_OR_FALSE(Rule.FIL_5),
    POINTS_MALFORMED(Rule.FIL_5),
    DIFFICULTY_UNKNOWN(Rule.EXM_5);

    private final Optional<Rule> rule;

    QuestionReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
