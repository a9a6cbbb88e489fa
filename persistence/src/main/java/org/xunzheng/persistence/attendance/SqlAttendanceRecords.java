package org.xunzheng.persistence.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.attendance.AttendanceRecords;
import org.xunzheng.domain.attendance.Flaw;
import org.xunzheng.domain.attendance.Quarantined;
import org.xunzheng.domain.attendance.RawRecord;
import org.xunzheng.domain.attendance.Tally;
import org.xunzheng.domain.attendance.Windows;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.persistence.protection.Vault;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Records;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlAttendanceRecords implements AttendanceRecords {

    /** Why a record d of class ? does not count; nothing if it does. Binds class, minutes before and after. */
    private static final String WHY = """
            case when d.flaw is not null then d.flaw
                 when p.position is null then 'UNKNOWN_NUMBER'
                 when d.name not in ('', p.name) then 'SECOND_PERSON'
                 when not exists (select 1 from lesson l where l.class_id = ? and l.replaced_at is null
                                     and is_in_lesson(l, d.at, d.until, d.lesson, ?, ?)) then 'OUTSIDE_LESSONS' end
            """;

    private static final String BROUGHT = """
            with brought as (
              select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?::smallint[], ?, ?, ?, ?)
                as r (row, device, person_key, person, name, at, until, method, lesson, faces, faces_passed, flaw, text)
            )
            """;
    private static final String LOOKED_AT = """
            , fresh as (
              select distinct on (b.device, b.person_key, b.at, b.flaw in ('NO_END', 'FUTURE')) b.* from brought b
               where not exists (select 1 from attendance_record o
                                  where o.class_id = ? and o.device = b.device and o.person_key = b.person_key
                                    and o.at is not distinct from b.at
                                    and coalesce(o.flaw in ('NO_END', 'FUTURE'), false) = coalesce(b.flaw in ('NO_END', 'FUTURE'), false))
            )
            """;
    private static final String STORED = """
            , fresh as (
              insert into attendance_record (class_id, file_id, row, device, person_key, person, name, at, until, method, lesson, faces,
                                             faces_passed, flaw, text, received_at)
              select ?, ?, b.row, b.device, b.person_key, b.person, b.name, b.at, b.until, b.method, b.lesson, b.faces, b.faces_passed,
                     b.flaw, b.text, ? from brought b order by b.row
              on conflict do nothing
              returning device, person_key, name, at, until, method, lesson, flaw
            )
            """;
    private static final String COUNTED = """
            , judged as (select d.method, %s as why from fresh d
                           left join attendance_person p on p.class_id = ? and p.person_key = d.person_key)
            select why as flaw, count(*) as records, count(*) filter (where method = 'CHANGED') as changed from judged group by why
            """.formatted(WHY);
    private static final String QUARANTINED = """
            from attendance_record r
              join attendance_file f on f.id = r.file_id
              join training_class c on c.id = r.class_id
              join authority a on a.id = c.authority_id
              join lateral (select d.why from (
                     select %s as why from (select r.flaw, r.name, r.at, r.until, r.lesson) d
                       left join attendance_person p on p.class_id = r.class_id and p.person_key = r.person_key) d) j on j.why is not null
             where r.class_id = ?
            """.formatted(WHY);

    private record Counted(Optional<Flaw> flaw, int records, int changed) {}

    private record Place(int position) {}

    private final Sql sql;
    private final Vault vault;

    @Inject
    public SqlAttendanceRecords(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    protected SqlAttendanceRecords() {
        this(null, null);
    }

    @Override
    public Tally look(UUID trainingClass, List<RawRecord> portion, Windows windows) {
        return counted(portion, trainingClass, windows, Statement.of(LOOKED_AT, trainingClass));
    }

    @Override
    public Tally take(Brought brought, List<RawRecord> portion, Windows windows) {
        return counted(
                portion,
                brought.trainingClass(),
                windows,
                Statement.of(STORED, brought.trainingClass(), brought.id(), brought.broughtAt()));
    }

    private Tally counted(List<RawRecord> portion, UUID trainingClass, Windows windows, Statement fresh) {
        PersonNumbers numbers = new PersonNumbers(vault.session());
        Statement statement = Statement.of(
                        BROUGHT,
                        Column.of("integer", portion, RawRecord::row),
                        Column.of("text", portion, RawRecord::device),
                        Column.ofBytes(portion, numbers::key),
                        Column.of("text", portion, numbers::shown),
                        Column.of("text", portion, RawRecord::name),
                        Column.of("timestamptz", portion, raw -> offset(raw.moment())),
                        Column.of("timestamptz", portion, raw -> offset(raw.end())),
                        Column.of("text", portion, raw -> raw.method().name()),
                        Column.of("integer", portion, raw -> raw.lesson().orElse(null)),
                        Column.of("integer", portion, RawRecord::faces),
                        Column.of("integer", portion, RawRecord::facesPassed),
                        Column.of("text", portion, raw -> raw.flaw()
                                .map(Flaw::name)
                                .orElse(null)),
                        Column.of("text", portion, raw -> PersonNumbers.masked(raw.text())))
                .and(fresh)
                .and(COUNTED, trainingClass, windows.before(), windows.after(), trainingClass);
        return tally(portion.size(), sql.list(statement, Records.reader(Counted.class)));
    }

    private static Object offset(Optional<Instant> at) {
        return at.map(moment -> moment.toString()).orElse(null);
    }

    private static Tally tally(int read, List<Counted> counted) {
        Map<Flaw, Integer> quarantined = new EnumMap<>(Flaw.class);
        int taken = 0;
        int changed = 0;
        int fresh = 0;
        for (Counted some : counted) {
            fresh += some.records();
            if (some.flaw().isPresent()) {
                quarantined.put(some.flaw().get(), some.records());
            } else {
                taken = some.records();
                changed = some.changed();
            }
        }
        return new Tally(read, read - fresh, taken, changed, quarantined);
    }

    @Override
    public void add(Brought brought) {
        sql.update(Statement.of(
                "insert into attendance_file (id, class_id, name, hash, format, rows, brought_by, brought_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                brought.id(),
                brought.trainingClass(),
                brought.name(),
                brought.hash(),
                brought.format(),
                brought.rows(),
                brought.broughtBy(),
                brought.broughtAt()));
    }

    @Override
    public List<Brought> brought(UUID trainingClass) {
        return sql.list(
                Statement.of(
                        "select id, class_id as training_class, name, hash, format, rows, brought_by, brought_at"
                                + " from attendance_file where class_id = ? order by brought_at desc, id",
                        trainingClass),
                Records.reader(Brought.class));
    }

    @Override
    public Page<Quarantined> quarantined(UUID trainingClass, Windows windows, Scope scope, Page.Part part) {
        return Listing.page(
                sql,
                part,
                select -> Statement.of(
                                select + QUARANTINED, trainingClass, windows.before(), windows.after(), trainingClass)
                        .seenBy(scope, "a.path", "c.institution_id"),
                "r.id, f.name as file, r.row, r.device, r.at, r.person, j.why as flaw, r.text",
                Order.by(Order.number("r.id")),
                Records.reader(Quarantined.class));
    }

    @Override
    public List<Numbered> numbers(UUID trainingClass) {
        return sql.list(
                Statement.of(
                        "select n.number, n.position, t.name from attendance_number n join trainee t on t.class_id = n.class_id"
                                + " and t.position = n.position where n.class_id = ? order by n.position, n.number",
                        trainingClass),
                Records.reader(Numbered.class));
    }

    @Override
    public void assign(UUID trainingClass, Map<String, Integer> positions, UUID by, Instant at) {
        Vault.Session session = vault.session();
        Set<Map.Entry<String, Integer>> entries = positions.entrySet();
        sql.update(Statement.of(
                "insert into attendance_number (class_id, person_key, number, position, assigned_by, assigned_at)"
                        + " select ?, n.person_key, n.number, n.position, ?, ? from unnest(?, ?, ?) as n (person_key, number, position)"
                        + " on conflict (class_id, person_key) do update set position = excluded.position,"
                        + " assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at",
                trainingClass,
                by,
                at,
                Column.ofBytes(entries, entry -> session.key(entry.getKey())),
                Column.of("text", entries, entry -> PersonNumbers.masked(entry.getKey())),
                Column.of("integer", entries, Map.Entry::getValue)));
    }

    @Override
    public void roll(UUID trainingClass, int lesson, Set<Integer> present, UUID by, Instant at) {
        sql.update(Statement.of(
                "insert into attendance_roll (class_id, lesson, turn, present, called_by, called_at)"
                        + " select ?, ?, coalesce(max(turn), 0) + 1, array(select t.position from trainee t where t.class_id = ?"
                        + " and t.position = any(?) order by 1), ?, ? from attendance_roll where class_id = ? and lesson = ?",
                trainingClass,
                lesson,
                trainingClass,
                Column.of("integer", present, position -> position),
                by,
                at,
                trainingClass,
                lesson));
    }

    @Override
    public Optional<Set<Integer>> roll(UUID trainingClass, int lesson) {
        String newest = " from attendance_roll where class_id = ? and lesson = ? order by turn desc limit 1";
        if (!sql.exists(Statement.of("select 1" + newest, trainingClass, lesson))) {
            return Optional.empty();
        }
        return Optional.of(sql
                .list(
                        Statement.of(
                                "select unnest(present) as position from (select present" + newest + ") one",
                                trainingClass,
                                lesson),
                        Records.reader(Place.class))
                .stream()
                .map(Place::position)
                .collect(Collectors.toSet()));
    }
}
