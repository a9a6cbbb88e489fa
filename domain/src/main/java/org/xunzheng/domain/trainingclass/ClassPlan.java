package org.xunzheng.domain.trainingclass;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.xunzheng.serial.Category;

/**
 * What a class teaches and when.
 *
 * @param name the institution's own name for the class, such as 保育师2026年第3期
 * @param training the project or occupation as the certificate names it (培训项目、职业或工种名称)
 * @param occupation the code of the occupation, where it is one of the classification
 * @param hours class hours of 45 minutes
 */
public record ClassPlan(
        String name,
        String training,
        Optional<String> occupation,
        Category category,
        int hours,
        LocalDate firstDay,
        LocalDate lastDay) {

    public ClassPlan {
        Objects.requireNonNull(name);
        Objects.requireNonNull(training);
        Objects.requireNonNull(occupation);
        Objects.requireNonNull(category);
        Objects.requireNonNull(firstDay);
        Objects.requireNonNull(lastDay);
    }
}
