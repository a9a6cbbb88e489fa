package org.xunzheng.web.admission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.admission.Admission;
import org.xunzheng.domain.admission.AdmissionState;
import org.xunzheng.domain.admission.Notice;
import org.xunzheng.domain.institution.CourseLine;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.web.review.ReviewView;

/**
 * An application for admission as REST shows it.
 *
 * @param version to be sent back in If-Match with the next step
 * @param noticeUntil the last day of its public notice
 * @param institution what it became
 */
public record AdmissionView(
        UUID id,
        long version,
        String name,
        String creditCode,
        InstitutionKind kind,
        String contact,
        String phone,
        String address,
        List<CourseLine> courses,
        AdmissionState state,
        LocalDate noticeFrom,
        LocalDate noticeUntil,
        UUID institution,
        ReviewView review) {

    static AdmissionView of(Admission admission, ReviewView review) {
        return new AdmissionView(
                admission.id(),
                admission.version(),
                admission.facts().name(),
                admission.creditCode().text(),
                admission.kind(),
                admission.facts().contact(),
                admission.facts().phone(),
                admission.facts().address(),
                admission.courses().stream()
                        .map(course -> new CourseLine(
                                course.training(),
                                course.category(),
                                course.occupation().orElse("")))
                        .toList(),
                admission.state(),
                admission.notice().map(Notice::first).orElse(null),
                admission.notice().map(Notice::last).orElse(null),
                admission.institution().orElse(null),
                review);
    }
}
