package org.xunzheng.persistence.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.timetable.Lesson;
import org.xunzheng.domain.timetable.Timetables;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Records;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlTimetables implements Timetables {

    private static final String IN_FORCE = """
            select number, day, starts_at, hours, content, teacher, place, platform
              from lesson where class_id = ? and replaced_at is null order by day, starts_at
            """;
    private static final String UNDER_WAY = """
            select m.id from timetable_facts f
              join matter m on m.id = f.matter_id and m.round = f.round and m.state = 'OPEN'
             where f.training_class = ?
            """;
    private static final String TEACHERS = """
            select name, greatest(1, count(distinct id_key) filter (where ended_on is null)) as people,
                   case when bool_or(ended_on is null) then null else max(ended_on) end as ended_on
              from teacher where institution_id = ? and name = any(?) group by name
            """;
    private static final String ELSEWHERE = """
            select distinct on (k.number) k.number, case when c.institution_id = t.institution_id then c.name end as other_class,
                   l.starts_at as at
              from unnest(?, ?, ?, ?, ?) as k (number, teacher, day, starts_at, ends_at)
              join teacher t on t.name = k.teacher
              join lesson l on l.teacher_key = t.id_key and l.day = k.day and l.replaced_at is null
                           and l.starts_at < k.ends_at and l.starts_at + l.hours * 45 > k.starts_at
              join training_class c on c.id = l.class_id
             where t.institution_id = ? and l.class_id <> ?
             order by k.number, l.starts_at
            """;
    /** Whoever puts lessons of the same people in force waits, and then sees these. */
    private static final String HOLD_TEACHERS = """
            select t.id from teacher t where t.id_key in (select o.id_key from teacher o where o.institution_id = ? and o.name = any(?))
             order by t.id for no key update
            """;

    private static final String REPLACE = """
            update lesson set replaced_by = ?, replaced_at = ? where class_id = ? and replaced_at is null and number = any(?)
            """;
    private static final String INSERT = """
            insert into lesson (class_id, number, matter_id, day, starts_at, hours, content, teacher, teacher_key, place, platform, since)
            select ?, k.number, ?, k.day, k.starts_at, k.hours, k.content, k.teacher,
                   (select t.id_key from teacher t where t.institution_id = ? and t.name = k.teacher order by t.ended_on desc nulls first limit 1),
                   k.place, k.platform, ?
              from unnest(?, ?, ?, ?, ?, ?, ?, ?) as k (number, day, starts_at, hours, content, teacher, place, platform)
            """;

    private record Found(UUID id) {}

    private final Sql sql;

    @Inject
    public SqlTimetables(Sql sql) {
        this.sql = sql;
    }

    protected SqlTimetables() {
        this(null);
    }

    @Override
    public List<Lesson> inForce(UUID trainingClass) {
        return sql.list(Statement.of(IN_FORCE, trainingClass), Records.reader(Lesson.class));
    }

    @Override
    public Optional<UUID> underWay(UUID trainingClass, Optional<UUID> otherThan) {
        return sql.first(
                        Statement.of(UNDER_WAY, trainingClass)
                                .andIf(otherThan, "and m.id <> ?")
                                .and("limit 1"),
                        Records.reader(Found.class))
                .map(Found::id);
    }

    @Override
    public List<Known> teachers(UUID institution, List<String> names) {
        return sql.list(
                Statement.of(TEACHERS, institution, Column.of("text", names, name -> name)),
                Records.reader(Known.class));
    }

    @Override
    public List<Elsewhere> elsewhere(UUID trainingClass, UUID institution, List<Lesson> lessons) {
        return sql.list(
                Statement.of(
                        ELSEWHERE,
                        Column.of("integer", lessons, Lesson::number),
                        Column.of("text", lessons, Lesson::teacher),
                        Column.of("date", lessons, Lesson::day),
                        Column.of("integer", lessons, Lesson::startsAt),
                        Column.of("integer", lessons, Lesson::endsAt),
                        institution,
                        trainingClass),
                Records.reader(Elsewhere.class));
    }

    @Override
    public void replace(Matter matter, UUID trainingClass, UUID institution, List<Lesson> lessons, Instant now) {
        Column teachers = Column.of("text", lessons, Lesson::teacher);
        sql.list(Statement.of(HOLD_TEACHERS, institution, teachers), Records.reader(Found.class));
        Set<Lesson> before = Set.copyOf(inForce(trainingClass));
        Set<Lesson> wanted = Set.copyOf(lessons);
        List<Lesson> gone =
                before.stream().filter(lesson -> !wanted.contains(lesson)).toList();
        List<Lesson> come =
                lessons.stream().filter(lesson -> !before.contains(lesson)).collect(Collectors.toList());
        sql.update(Statement.of(REPLACE, matter.id(), now, trainingClass, Column.of("integer", gone, Lesson::number)));
        sql.update(Statement.of(
                INSERT,
                trainingClass,
                matter.id(),
                institution,
                now,
                Column.of("integer", come, Lesson::number),
                Column.of("date", come, Lesson::day),
                Column.of("integer", come, Lesson::startsAt),
                Column.of("integer", come, Lesson::hours),
                Column.of("text", come, Lesson::content),
                Column.of("text", come, Lesson::teacher),
                Column.of("text", come, Lesson::place),
                Column.of("text", come, Lesson::platform)));
    }
}
