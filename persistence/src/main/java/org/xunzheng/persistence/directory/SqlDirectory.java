package org.xunzheng.persistence.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.directory.Directory;
import org.xunzheng.domain.directory.DirectoryEntry;
import org.xunzheng.domain.directory.DirectoryLine;
import org.xunzheng.domain.directory.Evaluation;
import org.xunzheng.domain.directory.Publication;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlDirectory implements Directory {

    private static final String COURSES = """
            coalesce((select string_agg(distinct c.training, '、') from approved_course c
                       where c.institution_id = e.institution_id and c.valid_from <= d.day
                         and (c.valid_until is null or c.valid_until >= d.day)), '')
            """;
    private static final String COURSES_SEARCHED = """
            coalesce((select string_agg(c.searched, '|') from approved_course c
                       where c.institution_id = e.institution_id and c.valid_from <= d.day
                         and (c.valid_until is null or c.valid_until >= d.day)), '')
            """;
    private static final String LINE = """
            e.institution_id, e.name, i.credit_code, e.kind, a.name as authority, e.phone, e.address, e.valid_from,
                   coalesce((select v.year || ' ' || v.result from evaluation v
                              where v.institution_id = e.institution_id and v.published_on <= d.day
                              order by v.year desc limit 1), '') as evaluation,
            """ + COURSES + " as courses";
    private static final String ON = """
             from directory_entry e
             join (select ?::date as day) d on e.valid_from <= d.day and (e.valid_to is null or e.valid_to > d.day)
             join institution i on i.id = e.institution_id
             join authority a on a.id = e.authority_id
             where true
            """;

    private final Sql sql;

    @Inject
    public SqlDirectory(Sql sql) {
        this.sql = sql;
    }

    protected SqlDirectory() {
        this(null);
    }

    @Override
    public Page<DirectoryLine> on(LocalDate day, Filter filter, Page.Part part) {
        return Listing.page(
                sql,
                part,
                select -> narrowed(select, day, filter),
                LINE,
                Order.by(Order.text("a.path"), Order.text("e.name collate pinyin"), Order.id("e.institution_id")),
                SqlDirectory::line);
    }

    private static Statement narrowed(String select, LocalDate day, Filter filter) {
        Statement statement = Statement.of(select + ON, day)
                .having(filter.text(), "e.searched", "i.searched", COURSES_SEARCHED)
                .andIf(filter.kind(), "and e.kind = ?");
        return filter.region().isEmpty()
                ? statement
                : statement.and(
                        "and starts_with(a.path, (select r.path from authority r where r.code = ?))", filter.region());
    }

    private static DirectoryLine line(ResultSet row) throws SQLException {
        return new DirectoryLine(
                row.getObject("institution_id", UUID.class),
                row.getString("name"),
                row.getString("credit_code"),
                InstitutionKind.valueOf(row.getString("kind")),
                row.getString("authority"),
                row.getString("phone"),
                row.getString("address"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("courses"),
                row.getString("evaluation"));
    }

    @Override
    public List<DirectoryEntry> history(UUID institution) {
        return sql.list(
                Statement.of(
                        "select e.*, p.on_day from directory_entry e left join directory_publication p"
                                + " on p.authority_id = e.publisher_id and p.number = e.publication"
                                + " where e.institution_id = ? order by e.number desc",
                        institution),
                SqlDirectory::entry);
    }

    @Override
    public Optional<DirectoryEntry> inForce(UUID institution) {
        return history(institution).stream()
                .filter(entry -> entry.to().isEmpty())
                .findFirst();
    }

    private static DirectoryEntry entry(ResultSet row) throws SQLException {
        UUID publisher = row.getObject("publisher_id", UUID.class);
        String ended = row.getString("ended_reason");
        return new DirectoryEntry(
                row.getObject("institution_id", UUID.class),
                row.getObject("authority_id", UUID.class),
                row.getString("name"),
                InstitutionKind.valueOf(row.getString("kind")),
                row.getString("phone"),
                row.getString("address"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                publisher == null
                        ? Optional.empty()
                        : Optional.of(new Publication(
                                publisher, row.getInt("publication"), row.getObject("on_day", LocalDate.class))),
                ended == null ? "" : ended);
    }

    @Override
    public Optional<Publication> latest(UUID city, LocalDate day) {
        return sql.first(
                Statement.of(
                        "select number, on_day from directory_publication where authority_id = ? and on_day <= ?"
                                + " order by number desc limit 1",
                        city,
                        day),
                row -> new Publication(city, row.getInt(1), row.getObject(2, LocalDate.class)));
    }

    @Override
    public Publication publish(UUID city, Instant at, LocalDate day, UUID by) {
        int number = sql.first(
                        Statement.of(
                                "insert into directory_publication (authority_id, number, at, on_day, published_by)"
                                        + " select ?, coalesce(max(number), 0) + 1, ?, ?, ? from directory_publication"
                                        + " where authority_id = ? returning number",
                                city,
                                at,
                                day,
                                by,
                                city),
                        row -> row.getInt(1))
                .orElseThrow();
        return new Publication(city, number, day);
    }

    @Override
    public void begin(DirectoryEntry entry) {
        sql.update(Statement.of(
                "update directory_entry set valid_to = ? where institution_id = ? and valid_to is null",
                entry.from(),
                entry.institution()));
        sql.update(Statement.of(
                "insert into directory_entry (institution_id, number, authority_id, name, kind, phone, address, valid_from,"
                        + " publisher_id, publication)"
                        + " select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?::uuid, ?::integer"
                        + " from directory_entry where institution_id = ?",
                entry.institution(),
                entry.authority(),
                entry.name(),
                entry.kind(),
                entry.phone(),
                entry.address(),
                entry.from(),
                entry.publication().map(Publication::city),
                entry.publication().map(Publication::number),
                entry.institution()));
    }

    @Override
    public void beginAll(List<DirectoryEntry> entries, UUID by) {
        sql.update(Statement.of(
                "insert into directory_entry (institution_id, number, authority_id, name, kind, phone, address, valid_from,"
                        + " import_id, import_authority_id)"
                        + " select e.institution, 1, e.authority, e.name, e.kind, e.phone, e.address, e.valid_from, ?, ?"
                        + " from unnest(?, ?, ?, ?, ?, ?, ?)"
                        + " as e (institution, authority, name, kind, phone, address, valid_from)",
                UUID.randomUUID(),
                by,
                Column.of("uuid", entries, DirectoryEntry::institution),
                Column.of("uuid", entries, DirectoryEntry::authority),
                Column.of("text", entries, DirectoryEntry::name),
                Column.of("text", entries, entry -> entry.kind().name()),
                Column.of("text", entries, DirectoryEntry::phone),
                Column.of("text", entries, DirectoryEntry::address),
                Column.of("date", entries, DirectoryEntry::from)));
    }

    @Override
    public void end(UUID institution, LocalDate on, String reason) {
        sql.update(Statement.of(
                "update directory_entry set valid_to = ?, ended_reason = ? where institution_id = ? and valid_to is null",
                on,
                reason,
                institution));
    }

    @Override
    public List<Evaluation> evaluations(UUID institution) {
        return sql.list(
                Statement.of("select * from evaluation where institution_id = ? order by year desc", institution),
                row -> new Evaluation(
                        institution,
                        row.getInt("year"),
                        row.getInt("score"),
                        Evaluation.Result.valueOf(row.getString("result"))));
    }

    @Override
    public void add(Evaluation evaluation, LocalDate publishedOn) {
        sql.update(Statement.of(
                "insert into evaluation (institution_id, year, score, result, published_on) values (?, ?, ?, ?, ?)",
                evaluation.institution(),
                evaluation.year(),
                evaluation.score(),
                evaluation.result(),
                publishedOn));
    }
}
