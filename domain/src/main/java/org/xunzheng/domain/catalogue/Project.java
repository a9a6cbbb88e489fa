package org.xunzheng.domain.catalogue;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.serial.Category;

/**
 * An entry of a catalogue (培训项目). Name and category together name it within its catalogue.
 *
 * @param occupation the occupation that it maps to (CAT-1)
 * @param urgent whether it is marked as urgently needed (急需紧缺)
 * @param validUntil the last day on which a class may open, if there is one
 */
@Clause("CAT-1")
public record Project(
        String name,
        Category category,
        Occupation occupation,
        boolean urgent,
        Need need,
        CourseStandard standard,
        LocalDate validFrom,
        Optional<LocalDate> validUntil) {

    public Project {
        Objects.requireNonNull(name);
        Objects.requireNonNull(category);
        Objects.requireNonNull(occupation);
        Objects.requireNonNull(need);
        Objects.requireNonNull(standard);
        Objects.requireNonNull(validFrom);
        if (validUntil.filter(validFrom::isAfter).isPresent()) {
            throw new IllegalArgumentException("valid until " + validUntil.get() + ", before " + validFrom);
        }
    }

    /** What it is called within its catalogue. */
    Key key() {
        return new Key(name, category);
    }

    record Key(String name, Category category) {}
}
