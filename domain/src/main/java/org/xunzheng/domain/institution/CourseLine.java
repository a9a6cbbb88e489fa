package org.xunzheng.domain.institution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunzheng.domain.catalogue.Occupations;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.serial.Category;

/** A course as it was filled in; everything may be missing. */
public record CourseLine(String training, Category category, String occupation) {

    private static final int LONGEST_TRAINING = 100;

    /** The courses of these lines without the empty ones; what is wrong is added to the refusals. */
    public static List<Course> read(List<CourseLine> lines, Occupations occupations, List<Refusal> refusals) {
        List<Course> courses = new ArrayList<>();
        for (CourseLine line : lines == null ? List.<CourseLine>of() : lines) {
            if (line != null && !line.isEmpty()) {
                line.read(occupations, refusals)
                        .filter(course -> !courses.contains(course))
                        .ifPresent(courses::add);
            }
        }
        return courses;
    }

    private boolean isEmpty() {
        return Input.line(training).isEmpty() && Input.line(occupation).isEmpty();
    }

    private Optional<Course> read(Occupations occupations, List<Refusal> refusals) {
        int before = refusals.size();
        String name = Input.line(training);
        if (name.isEmpty()) {
            refusals.add(Refusal.at(Place.field("training"), CourseReason.TRAINING_MISSING));
        } else if (name.length() > LONGEST_TRAINING) {
            refusals.add(Refusal.at(Place.field("training"), CourseReason.TRAINING_TOO_LONG, LONGEST_TRAINING));
        }
        if (category == null) {
            refusals.add(Refusal.at(Place.field("category"), CourseReason.CATEGORY_MISSING));
        }
        String code = Input.line(occupation);
        if (!code.isEmpty() && occupations.find(code).isEmpty()) {
            refusals.add(Refusal.at(Place.field("occupation"), CourseReason.OCCUPATION_UNKNOWN, code));
        }
        return refusals.size() > before
                ? Optional.empty()
                : Optional.of(new Course(name, category, code.isEmpty() ? Optional.empty() : Optional.of(code)));
    }
}
