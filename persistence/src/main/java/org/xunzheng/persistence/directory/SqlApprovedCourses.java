package org.xunzheng.persistence.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.directory.ApprovedCourse;
import org.xunzheng.domain.directory.ApprovedCourses;
import org.xunzheng.domain.institution.Course;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.Category;

@ApplicationScoped
public class SqlApprovedCourses implements ApprovedCourses {

    private final Sql sql;

    @Inject
    public SqlApprovedCourses(Sql sql) {
        this.sql = sql;
    }

    protected SqlApprovedCourses() {
        this(null);
    }

    @Override
    public List<ApprovedCourse> of(UUID institution) {
        return sql.list(
                Statement.of(
                        "select * from approved_course where institution_id = ?"
                                + " order by valid_until desc nulls first, training, category, valid_from",
                        institution),
                row -> new ApprovedCourse(
                        row.getObject("id", UUID.class),
                        institution,
                        course(row),
                        row.getObject("valid_from", LocalDate.class),
                        Optional.ofNullable(row.getObject("valid_until", LocalDate.class))));
    }

    @Override
    public void add(List<ApprovedCourse> courses) {
        sql.update(Statement.of(
                "insert into approved_course (id, institution_id, training, category, occupation_code, valid_from,"
                        + " valid_until) select * from unnest(?, ?, ?, ?, ?, ?, ?)",
                Column.of("uuid", courses, ApprovedCourse::id),
                Column.of("uuid", courses, ApprovedCourse::institution),
                Column.of("text", courses, one -> one.course().training()),
                Column.of("text", courses, one -> one.course().category().name()),
                Column.of("text", courses, one -> one.course().occupation().orElse(null)),
                Column.of("date", courses, ApprovedCourse::from),
                Column.of("date", courses, one -> one.until().orElse(null))));
    }

    /** The course of a row, of whichever table. */
    public static Course course(ResultSet row) throws SQLException {
        return new Course(
                row.getString("training"),
                Category.valueOf(row.getString("category")),
                Optional.ofNullable(row.getString("occupation_code")));
    }
}
