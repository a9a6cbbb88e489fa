package org.xunzheng.web.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.filing.CourseItem;
import org.xunzheng.domain.filing.FiledHours;
import org.xunzheng.domain.filing.FiledTeacher;
import org.xunzheng.domain.filing.Filing;
import org.xunzheng.domain.filing.FilingForm;
import org.xunzheng.domain.filing.FilingState;
import org.xunzheng.domain.filing.Platform;
import org.xunzheng.serial.Category;
import org.xunzheng.web.review.ReviewView;

/**
 * A filing as REST shows it.
 *
 * @param version to be sent back in If-Match with a change
 * @param profile the versions of the policy documents that it is judged by
 */
public record FilingView(
        UUID id,
        long version,
        String institution,
        String authority,
        int year,
        FilingState state,
        Form form,
        UUID bank,
        String profile,
        LocalDate submittedOn,
        LocalDate dueOn,
        ReviewView review) {

    static FilingView of(Filing filing, Optional<ReviewView> review) {
        return new FilingView(
                filing.id(),
                filing.version(),
                filing.institutionName(),
                filing.authorityName(),
                filing.year(),
                filing.state(),
                Form.of(filing.form()),
                filing.bank().orElse(null),
                filing.profile().orElse(null),
                filing.submittedOn().orElse(null),
                filing.dueOn().orElse(null),
                review.orElse(null));
    }

    /** The form; what is left out is empty. */
    public record Form(
            String contact,
            String phone,
            String email,
            String training,
            String occupation,
            Category category,
            FiledHours hours,
            List<CourseItem> items,
            Platform platform,
            List<FiledTeacher> teachers,
            String scale,
            String assessment,
            String pledgedBy) {

        static Form of(FilingForm form) {
            return new Form(
                    form.contact(),
                    form.phone(),
                    form.email(),
                    form.training(),
                    form.occupation().orElse(null),
                    form.category(),
                    form.hours(),
                    form.items(),
                    form.platform(),
                    form.teachers(),
                    form.scale(),
                    form.assessment(),
                    form.pledgedBy());
        }

        FilingForm form() {
            return new FilingForm(
                    line(contact),
                    line(phone),
                    line(email),
                    line(training),
                    Optional.ofNullable(occupation),
                    category,
                    hours == null ? new FiledHours(null, null, null, null, null) : hours,
                    items == null ? List.of() : items,
                    platform == null ? Platform.NONE : platform,
                    teachers == null ? List.of() : teachers,
                    line(scale),
                    line(assessment),
                    line(pledgedBy));
        }

        private static String line(String text) {
            return text == null ? "" : text;
        }
    }
}
