package org.xunzheng.domain.directory;

import java.util.Objects;
import java.util.UUID;
import org.xunzheng.domain.rule.Clause;

/**
 * The annual evaluation of an institution (年度评估), as the city published it (INS-5).
 *
 * @param score 0 to 100
 */
@Clause("INS-5")
public record Evaluation(UUID institution, int year, int score, Result result) {

    /** What came out. */
    public enum Result {
        EXCELLENT,
        QUALIFIED,
        UNQUALIFIED
    }

    public Evaluation {
        Objects.requireNonNull(institution);
        Objects.requireNonNull(result);
        if (score < 0 || score > 100) {
            throw new IllegalArgumentException("a score is 0 to 100, not " + score);
        }
    }
}
