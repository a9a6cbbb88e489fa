package org.xunzheng.domain.filing;

import java.util.Optional;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.serial.Category;

/** What is published of an accepted filing: institution, occupation and hours (FIL-9). */
@Clause("FIL-9")
public record AcceptedFiling(
        int year,
        String institution,
        String authority,
        String training,
        Optional<String> occupation,
        Category category,
        int hours,
        int theory,
        int practice) {}
