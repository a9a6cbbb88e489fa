package org.xunzheng.domain.filing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.xunzheng.domain.person.PhoneNumber;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.serial.Category;

/**
 * The form of a filing as it is filled in (备案表, FIL-1). While it is written anything may be left out: texts are empty then,
 * numbers and the category null.
 *
 * @param training the occupation or project that is filed (拟使用培训合格证书的职业（工种）)
 * @param occupation the code of the occupation, where it is one of the classification
 * @param scale how many classes and people are planned, and at what cost (培训规模和成本)
 * @param assessment how it is assessed (考核评价方式)
 * @param pledgedBy who signs the pledge that everything is true (承诺)
 */
@Clause("FIL-1")
public record FilingForm(
        String contact,
        String phone,
        String email,
        String training,
        Optional<String> occupation,
        Category category,
        FiledHours hours,
        List<CourseItem> items,
        Platform platform,
        List<FiledTeacher> teachers,
        String scale,
        String assessment,
        String pledgedBy) {

    public FilingForm {
        Objects.requireNonNull(contact);
        Objects.requireNonNull(phone);
        Objects.requireNonNull(email);
        Objects.requireNonNull(training);
        Objects.requireNonNull(occupation);
        Objects.requireNonNull(hours);
        items = List.copyOf(items);
        Objects.requireNonNull(platform);
        teachers = List.copyOf(teachers);
        Objects.requireNonNull(scale);
        Objects.requireNonNull(assessment);
        Objects.requireNonNull(pledgedBy);
    }

    /** The same form with telephone numbers masked, for everybody but the institution that filled it in. */
    public FilingForm masked() {
        return new FilingForm(
                contact,
                new PhoneNumber(phone).masked(),
                email,
                training,
                occupation,
                category,
                hours,
                items,
                platform,
                teachers.stream().map(FiledTeacher::masked).toList(),
                scale,
                assessment,
                pledgedBy);
    }

    @Override
    public String toString() {
        return training + " " + contact + " " + new PhoneNumber(phone) + " " + teachers;
    }
}
