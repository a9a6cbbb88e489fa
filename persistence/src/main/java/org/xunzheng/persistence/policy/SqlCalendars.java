package org.xunzheng.persistence.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.xunzheng.domain.policy.CalendarDay;
import org.xunzheng.domain.policy.CalendarYear;
import org.xunzheng.domain.policy.Calendars;
import org.xunzheng.domain.policy.WorkingDays;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlCalendars implements Calendars {

    private static final String WRITE_YEAR = """
            insert into calendar_year (year, id, revision, source, authority_id, brought_at) values (?, ?, ?, ?, ?, ?)
            on conflict (year) do update
               set revision = excluded.revision, source = excluded.source, authority_id = excluded.authority_id,
                   brought_at = excluded.brought_at
             where calendar_year.revision = excluded.revision - 1
            """;
    private static final String WRITE_DAYS = """
            insert into calendar_day (day, year, kind, holiday)
            select t.day, ?, t.kind, t.holiday from unnest(?, ?, ?) as t (day, kind, holiday)
            """;

    private final Sql sql;

    @Inject
    public SqlCalendars(Sql sql) {
        this.sql = sql;
    }

    protected SqlCalendars() {
        this(null);
    }

    @Override
    public WorkingDays around(LocalDate day) {
        Set<Integer> years = new TreeSet<>();
        List<CalendarDay> days = new ArrayList<>();
        sql.list(
                Statement.of(
                        "select y.year, d.day, d.kind, d.holiday from calendar_year y"
                                + " left join calendar_day d on d.year = y.year where y.year between ? and ?",
                        day.getYear() - 1,
                        day.getYear() + 1),
                row -> {
                    years.add(row.getInt("year"));
                    return row.getObject("day") == null || days.add(day(row));
                });
        return new WorkingDays(years, days);
    }

    @Override
    public Optional<CalendarYear> find(int year) {
        // Not while the other rows are read: WildFly gives the connection back after each statement.
        List<CalendarDay> days = days(year);
        return sql.first(
                Statement.of("select id, year, revision, source from calendar_year where year = ?", year),
                row -> new CalendarYear(
                        row.getObject("id", UUID.class),
                        row.getInt("year"),
                        row.getLong("revision"),
                        row.getString("source"),
                        days));
    }

    private List<CalendarDay> days(int year) {
        return sql.list(
                Statement.of("select day, kind, holiday from calendar_day where year = ? order by day", year),
                SqlCalendars::day);
    }

    private static CalendarDay day(ResultSet row) throws SQLException {
        return new CalendarDay(
                row.getObject("day", LocalDate.class),
                CalendarDay.Kind.valueOf(row.getString("kind")),
                row.getString("holiday"));
    }

    @Override
    public Optional<Integer> yearOf(UUID id) {
        return sql.first(Statement.of("select year from calendar_year where id = ?", id), row -> row.getInt("year"));
    }

    @Override
    public List<Integer> years() {
        return sql.list(Statement.of("select year from calendar_year order by year"), row -> row.getInt("year"));
    }

    @Override
    public void store(CalendarYear calendar, Authority by, Instant at) {
        int written = sql.update(Statement.of(
                WRITE_YEAR, calendar.year(), calendar.id(), calendar.revision(), calendar.source(), by.id(), at));
        if (written != 1) {
            throw new StaleVersion("calendar of " + calendar.year());
        }
        sql.update(Statement.of("delete from calendar_day where year = ?", calendar.year()));
        sql.update(Statement.of(
                WRITE_DAYS,
                calendar.year(),
                Column.of("date", calendar.days(), CalendarDay::day),
                Column.of("text", calendar.days(), day -> day.kind().name()),
                Column.of("text", calendar.days(), CalendarDay::holiday)));
    }
}
