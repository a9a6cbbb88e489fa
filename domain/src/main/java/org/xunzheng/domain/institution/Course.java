package org.xunzheng.domain.institution;

import java.util.Objects;
import java.util.Optional;
import org.xunzheng.serial.Category;

/**
 * A course that an institution may be approved for (承训课程).
 *
 * @param training the project's name, as classes and certificates name it
 * @param occupation a code of the classification
 */
public record Course(String training, Category category, Optional<String> occupation) {

    public Course {
        Objects.requireNonNull(training);
        Objects.requireNonNull(category);
        Objects.requireNonNull(occupation);
    }
}
