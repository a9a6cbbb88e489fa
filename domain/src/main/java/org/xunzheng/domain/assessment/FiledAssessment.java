package org.xunzheng.domain.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.rule.Clause;

/**
 * What the accepted filing of a class's training says about its assessment.
 *
 * @param bank the version of the question bank that was filed; none for entrepreneurship (FIL-5)
 * @param teachers the names of those who teach
 */
@Clause("FIL-5")
public record FiledAssessment(Optional<UUID> bank, List<String> teachers) {

    public FiledAssessment {
        teachers = List.copyOf(teachers);
    }
}
