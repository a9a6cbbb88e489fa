package org.xunzheng.web.trainingclass;

import java.time.LocalDate;
import java.util.UUID;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.serial.Category;

/**
 * A class as REST shows it.
 *
 * @param version to be sent back in If-Match with the next change
 * @param code the first ten characters of its serials
 * @param returnReason left out unless it or its results came back
 */
public record ClassView(
        UUID id,
        long version,
        String name,
        UUID institution,
        String code,
        String training,
        String occupation,
        Category category,
        int hours,
        LocalDate firstDay,
        LocalDate lastDay,
        ClassState state,
        int trainees,
        int passed,
        String returnReason) {

    public static ClassView of(TrainingClass trainingClass) {
        return new ClassView(
                trainingClass.id(),
                trainingClass.version(),
                trainingClass.plan().name(),
                trainingClass.institution(),
                trainingClass.registration().prefix(),
                trainingClass.plan().training(),
                trainingClass.plan().occupation().orElse(null),
                trainingClass.category(),
                trainingClass.plan().hours(),
                trainingClass.plan().firstDay(),
                trainingClass.plan().lastDay(),
                trainingClass.state(),
                trainingClass.trainees(),
                trainingClass.passed(),
                trainingClass.returnReason().orElse(null));
    }
}
