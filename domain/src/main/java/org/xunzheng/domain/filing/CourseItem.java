package org.xunzheng.domain.filing;

import java.util.Objects;
import org.xunzheng.domain.questionbank.Part;

/**
 * A course item of a filing (培训课目).
 *
 * @param hours class hours of 45 minutes; left out while it is being written
 */
public record CourseItem(String name, Integer hours, Part part, Mode mode) {

    /** How it is taught (培训形式). */
    public enum Mode {
        ONLINE,
        OFFLINE
    }

    public CourseItem {
        Objects.requireNonNull(name);
        Objects.requireNonNull(part);
        Objects.requireNonNull(mode);
    }
}
