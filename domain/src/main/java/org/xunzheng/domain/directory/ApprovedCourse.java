package org.xunzheng.domain.directory;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.institution.Course;
import org.xunzheng.domain.rule.Clause;

/**
 * A course that an institution may train (INS-4).
 *
 * @param from the first day
 * @param until the last day, if it ends
 */
@Clause("INS-4")
public record ApprovedCourse(UUID id, UUID institution, Course course, LocalDate from, Optional<LocalDate> until) {

    public ApprovedCourse {
        Objects.requireNonNull(id);
        Objects.requireNonNull(institution);
        Objects.requireNonNull(course);
        Objects.requireNonNull(from);
        Objects.requireNonNull(until);
    }

    /** One without an id yet. */
    public static ApprovedCourse of(UUID institution, Course course, LocalDate from, Optional<LocalDate> until) {
        return new ApprovedCourse(UUID.randomUUID(), institution, course, from, until);
    }

    /** Whether a training of this name or occupation, taught from that day to that one, is this course. */
    boolean covers(Course wanted, LocalDate firstDay, LocalDate lastDay) {
        boolean same = course.training().equals(wanted.training())
                || course.occupation().isPresent() && course.occupation().equals(wanted.occupation());
        return same
                && course.category() == wanted.category()
                && !firstDay.isBefore(from)
                && until.filter(lastDay::isAfter).isEmpty();
    }
}
