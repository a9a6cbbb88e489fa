package org.xunzheng.domain.catalogue;

import java.util.Objects;
import java.util.Optional;
import org.xunzheng.domain.rule.Clause;

/**
 * What a course has to give and what is paid for it (课程标准 = 培训标准 + 补贴标准, CAT-2).
 *
 * @param hours class hours of 45 minutes, at least
 * @param content what is taught
 * @param subsidy yuan a person who passes
 * @param adoptedFrom whose standard it is, just where it was adopted
 */
@Clause("CAT-2")
public record CourseStandard(
        int hours, String content, int subsidy, StandardOrigin origin, Optional<String> adoptedFrom) {

    public CourseStandard {
        Objects.requireNonNull(content);
        Objects.requireNonNull(origin);
        if (hours < 1 || subsidy < 0) {
            throw new IllegalArgumentException("no course standard: " + hours + " hours, " + subsidy + " yuan");
        }
        if (adoptedFrom.isPresent() != (origin == StandardOrigin.ADOPTED)) {
            throw new IllegalArgumentException("an adopted standard names whose it is, no other does");
        }
    }
}
