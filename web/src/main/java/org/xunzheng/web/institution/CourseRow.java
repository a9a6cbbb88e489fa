package org.xunzheng.web.institution;

import java.util.ArrayList;
import java.util.List;
import org.xunzheng.domain.institution.Course;
import org.xunzheng.domain.institution.CourseLine;
import org.xunzheng.serial.Category;

/** A row of a form for a course; left empty, it is none. */
public class CourseRow {

    private static final int EMPTY_ROWS = 3;

    private String training;
    private Category category;
    private String occupation;

    /** A row for each of the courses, and some more. */
    public static List<CourseRow> of(List<Course> courses) {
        List<CourseRow> rows = new ArrayList<>();
        for (Course course : courses) {
            CourseRow row = new CourseRow();
            row.training = course.training();
            row.category = course.category();
            row.occupation = course.occupation().orElse(null);
            rows.add(row);
        }
        for (int i = 0; i < EMPTY_ROWS; i++) {
            rows.add(new CourseRow());
        }
        return rows;
    }

    public CourseLine line() {
        return new CourseLine(training, category, occupation);
    }

    public String getTraining() {
        return training;
    }

    public void setTraining(String training) {
        this.training = training;
    }

    public Category getCategory() {
        return category;
    }

    public void setCategory(Category category) {
        this.category = category;
    }

    public String getOccupation() {
        return occupation;
    }

    public void setOccupation(String occupation) {
        this.occupation = occupation;
    }
}
