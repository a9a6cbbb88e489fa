package org.xunzheng.domain.admission;

import java.time.LocalDate;
import org.xunzheng.domain.rule.Clause;

/**
 * The public notice of an admission (公示), over whole days (INS-2).
 *
 * @param first the day after the last review
 * @param last the last day on which somebody may object
 */
@Clause("INS-2")
public record Notice(LocalDate first, LocalDate last) {

    public Notice {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a notice ends after it begins");
        }
    }

    /** The notice that follows a review of that day, over so many days. */
    static Notice after(LocalDate review, int days) {
        return new Notice(review.plusDays(1), review.plusDays(days));
    }

    /** Whether it has run out on that day. */
    public boolean isOver(LocalDate today) {
        return today.isAfter(last);
    }
}
