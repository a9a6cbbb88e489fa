package org.xunzheng.domain.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.institution.Course;
import org.xunzheng.domain.institution.CourseReason;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Refusal;

/** The courses that institutions are approved for. */
public interface ApprovedCourses {

    /** All that the institution was ever approved for, those in force first, then by name. */
    List<ApprovedCourse> of(UUID institution);

    void add(List<ApprovedCourse> courses);

    /** What speaks against the institution's training this from that day to that one (INS-4). */
    @Clause("INS-4")
    default List<Refusal> refusals(UUID institution, Course wanted, LocalDate firstDay, LocalDate lastDay) {
        return of(institution).stream().anyMatch(one -> one.covers(wanted, firstDay, lastDay))
                ? List.of()
                : List.of(
                        Refusal.of(CourseReason.NOT_APPROVED, wanted.training(), wanted.category(), firstDay, lastDay));
    }
}
