package org.xunzheng.domain.filing;

import java.util.List;
import java.util.function.Predicate;
import org.xunzheng.domain.questionbank.Part;

/** The class hours of a filing as they are filled in, of 45 minutes each; null what is left out. */
public record FiledHours(Integer total, Integer theory, Integer practice, Integer online, Integer offline) {

    /** What the items come to, for a form that is being filled in. */
    public static FiledHours of(List<CourseItem> items) {
        return new FiledHours(
                sum(items, item -> true),
                sum(items, item -> item.part() == Part.THEORY),
                sum(items, item -> item.part() == Part.PRACTICE),
                sum(items, item -> item.mode() == CourseItem.Mode.ONLINE),
                sum(items, item -> item.mode() == CourseItem.Mode.OFFLINE));
    }

    private static int sum(List<CourseItem> items, Predicate<CourseItem> counted) {
        return items.stream()
                .filter(counted)
                .mapToInt(item -> item.hours() == null ? 0 : item.hours())
                .sum();
    }

    boolean isComplete() {
        return total != null && theory != null && practice != null && online != null && offline != null;
    }
}
