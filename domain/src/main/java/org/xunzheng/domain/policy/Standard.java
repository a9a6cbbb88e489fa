package org.xunzheng.domain.policy;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.xunzheng.serial.Category;

/**
 * How much a person's training is subsidised (补贴标准).
 *
 * @param categories of training that it is for
 * @param levels that it is for
 * @param by what is counted
 * @param yuan for each of them
 * @param hoursADay how many class hours are a day, where days are counted
 * @param most what a person gets at most, if there is a cap
 */
public record Standard(
        Scheme scheme,
        Set<Category> categories,
        Set<SkillLevel> levels,
        By by,
        Yuan yuan,
        Optional<Integer> hoursADay,
        Optional<Yuan> most) {

    /** What is counted. */
    public enum By {
        HOUR,
        /** Whole days of so many class hours; what is left over does not count. */
        DAY,
        PERSON
    }

    public Standard {
        Objects.requireNonNull(scheme);
        categories = Set.copyOf(categories);
        levels = Set.copyOf(levels);
        Objects.requireNonNull(by);
        Objects.requireNonNull(yuan);
        if (hoursADay.isPresent() != (by == By.DAY)) {
            throw new IllegalArgumentException("hours a day, by " + by);
        }
        Objects.requireNonNull(most);
    }

    boolean isFor(Scheme wanted, Category category, SkillLevel level) {
        return scheme == wanted && categories.contains(category) && levels.contains(level);
    }

    /** How many of what it counts there are in so many class hours. */
    public int counted(int hours) {
        return switch (by) {
            case HOUR -> hours;
            case DAY -> hours / hoursADay.orElseThrow();
            case PERSON -> 1;
        };
    }
}
