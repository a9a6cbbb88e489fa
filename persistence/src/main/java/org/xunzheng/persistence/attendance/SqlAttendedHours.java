package org.xunzheng.persistence.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.attendance.Attended;
import org.xunzheng.domain.attendance.AttendedHours;
import org.xunzheng.domain.attendance.LessonAttended;
import org.xunzheng.domain.attendance.Windows;
import org.xunzheng.persistence.sql.Records;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlAttendedHours implements AttendedHours {

    private static final String HOURS = """
            with planned as (
              select coalesce(sum(hours), 0)::integer as hours from lesson where class_id = ? and replaced_at is null
            )
            select t.position, t.name, p.hours as planned,
                   coalesce(sum(m.hours) filter (where m.grade = 'BIOMETRIC'), 0)::integer as biometric,
                   coalesce(sum(m.hours) filter (where m.grade = 'PLATFORM'), 0)::integer as platform,
                   coalesce(sum(m.hours) filter (where m.grade = 'TOKEN'), 0)::integer as token,
                   coalesce(sum(m.hours) filter (where m.grade = 'BY_HAND'), 0)::integer as by_hand,
                   p.hours * ?::integer / ?::integer as hand_at_most
              from trainee t cross join planned p
              left join attendance_marks(?, ?, ?, ?, ?, ?, ?, ?) m on m.position = t.position
             where t.class_id = ?
             group by t.position, t.name, p.hours order by t.position
            """;
    private static final String LESSONS = """
            select l.number, l.day, l.starts_at, l.hours, l.content, l.teacher, l.place, l.platform, upper(l.during) as ends,
                   count(*) filter (where m.hours > 0) as counted, count(m.position) as seen
              from lesson l left join attendance_marks(?, ?, ?, ?, ?, ?, ?, ?) m on m.number = l.number
             where l.class_id = ? and l.replaced_at is null
             group by l.class_id, l.number, l.matter_id order by l.day, l.starts_at
            """;

    private final Sql sql;

    @Inject
    public SqlAttendedHours(Sql sql) {
        this.sql = sql;
    }

    protected SqlAttendedHours() {
        this(null);
    }

    @Override
    public List<Attended> of(UUID trainingClass, Windows windows) {
        return sql.list(
                Statement.of(
                                HOURS,
                                trainingClass,
                                windows.byHand().numerator(),
                                windows.byHand().denominator())
                        .and("", marks(trainingClass, windows)),
                Records.reader(Attended.class));
    }

    @Override
    public List<LessonAttended> lessons(UUID trainingClass, Windows windows) {
        return sql.list(Statement.of(LESSONS, marks(trainingClass, windows)), Records.reader(LessonAttended.class));
    }

    /** What the function of marks binds, and the class once more. */
    private static Object[] marks(UUID trainingClass, Windows windows) {
        return new Object[] {
            trainingClass,
            windows.before(),
            windows.after(),
            windows.presence().numerator(),
            windows.presence().denominator(),
            windows.session(),
            windows.faces().numerator(),
            windows.faces().denominator(),
            trainingClass
        };
    }
}
