package org.xunzheng.web.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.xunzheng.domain.directory.Change;
import org.xunzheng.domain.directory.Evaluation;
import org.xunzheng.domain.directory.ReportedChange;
import org.xunzheng.domain.institution.CourseLine;
import org.xunzheng.domain.institution.Facts;
import org.xunzheng.web.review.ReviewView;

/**
 * A reported change as REST and pages show it; of facts, course and evaluation there is the one that it is about.
 *
 * @param until the last day of a course, if it ends
 */
public record ChangeView(
        UUID id,
        UUID institution,
        Change.Kind kind,
        String reason,
        Facts facts,
        CourseLine course,
        LocalDate until,
        Integer year,
        Integer score,
        Evaluation.Result result,
        Instant enteredAt,
        ReviewView review) {

    static ChangeView of(ReportedChange change, ReviewView review) {
        Facts facts = change.what() instanceof Change.NewFacts changed ? changed.facts() : null;
        Change.NewCourse course = change.what() instanceof Change.NewCourse approved ? approved : null;
        Evaluation evaluation = change.what() instanceof Change.Evaluated evaluated ? evaluated.evaluation() : null;
        return new ChangeView(
                change.id(),
                change.institution(),
                change.what().kind(),
                change.reason(),
                facts,
                course == null
                        ? null
                        : new CourseLine(
                                course.course().training(),
                                course.course().category(),
                                course.course().occupation().orElse("")),
                course == null ? null : course.until().orElse(null),
                evaluation == null ? null : evaluation.year(),
                evaluation == null ? null : evaluation.score(),
                evaluation == null ? null : evaluation.result(),
                change.enteredAt(),
                review);
    }
}
