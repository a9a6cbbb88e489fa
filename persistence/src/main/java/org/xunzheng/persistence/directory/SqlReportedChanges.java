package org.xunzheng.persistence.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.directory.Change;
import org.xunzheng.domain.directory.Evaluation;
import org.xunzheng.domain.directory.ReportedChange;
import org.xunzheng.domain.directory.ReportedChanges;
import org.xunzheng.domain.institution.Facts;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.persistence.institution.Named;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlReportedChanges implements ReportedChanges {

    private static final String COLUMNS = """
            c.id, c.institution_id, i.name, a.name as authority, c.kind, c.reason, e.name as entered, c.entered_at, v.state
            """;
    private static final String JOINS = """
            join directory_change c on c.id = k.k2
            join institution i on i.id = c.institution_id
            join authority a on a.id = c.authority_id
            join account e on e.id = c.entered_by
            join review v on v.matter = 'DIRECTORY_CHANGE' and v.subject_id = c.id
            """;

    private final Sql sql;

    @Inject
    public SqlReportedChanges(Sql sql) {
        this.sql = sql;
    }

    protected SqlReportedChanges() {
        this(null);
    }

    @Override
    public Optional<ReportedChange> find(UUID id, Scope scope) {
        return sql.first(
                Statement.of(
                                "select c.* from directory_change c join authority a on a.id = c.authority_id"
                                        + " where c.id = ?",
                                id)
                        .seenBy(scope, "a.path", "c.institution_id"),
                row -> new ReportedChange(
                        id,
                        row.getObject("institution_id", UUID.class),
                        row.getObject("authority_id", UUID.class),
                        row.getObject("publisher_id", UUID.class),
                        what(row),
                        row.getString("reason"),
                        row.getObject("entered_by", UUID.class),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant()));
    }

    private static Change what(ResultSet row) throws SQLException {
        return switch (Change.Kind.valueOf(row.getString("kind"))) {
            case FACTS ->
                new Change.NewFacts(new Facts(
                        row.getString("name"),
                        row.getString("contact"),
                        row.getString("phone"),
                        row.getString("address")));
            case REMOVAL -> new Change.Removal();
            case COURSE ->
                new Change.NewCourse(
                        SqlApprovedCourses.course(row),
                        Optional.ofNullable(row.getObject("valid_until", LocalDate.class)));
            case EVALUATION ->
                new Change.Evaluated(new Evaluation(
                        row.getObject("institution_id", UUID.class),
                        row.getInt("year"),
                        row.getInt("score"),
                        Evaluation.Result.valueOf(row.getString("result"))));
        };
    }

    @Override
    public boolean waits(UUID institution, Change.Kind kind) {
        return sql.exists(Statement.of(
                "select 1 from directory_change c"
                        + " join review v on v.matter = 'DIRECTORY_CHANGE' and v.subject_id = c.id and v.state = 'OPEN'"
                        + " where c.institution_id = ? and c.kind = ?",
                institution,
                kind));
    }

    @Override
    public void add(ReportedChange change) {
        Optional<Facts> facts =
                change.what() instanceof Change.NewFacts changed ? Optional.of(changed.facts()) : Optional.empty();
        Optional<Change.NewCourse> course =
                change.what() instanceof Change.NewCourse approved ? Optional.of(approved) : Optional.empty();
        Optional<Evaluation> evaluation = change.what() instanceof Change.Evaluated evaluated
                ? Optional.of(evaluated.evaluation())
                : Optional.empty();
        sql.update(Statement.of(
                "insert into directory_change (id, institution_id, authority_id, publisher_id, kind, reason, name, contact,"
                        + " phone, address, training, category, occupation_code, valid_until, year, score, result,"
                        + " entered_by, entered_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::date, ?::integer, ?::integer, ?, ?, ?)",
                change.id(),
                change.institution(),
                change.authority(),
                change.publisher(),
                change.what().kind(),
                change.reason(),
                facts.map(Facts::name),
                facts.map(Facts::contact),
                facts.map(Facts::phone),
                facts.map(Facts::address),
                course.map(one -> one.course().training()),
                course.map(one -> one.course().category().name()),
                course.flatMap(one -> one.course().occupation()),
                course.flatMap(Change.NewCourse::until),
                evaluation.map(Evaluation::year),
                evaluation.map(Evaluation::score),
                evaluation.map(one -> one.result().name()),
                change.enteredBy(),
                change.enteredAt()));
    }

    @Override
    public Page<Line> list(String text, Scope scope, Page.Part part) {
        return Listing.of(COLUMNS, JOINS, SqlReportedChanges::line)
                .from(
                        "directory_change c",
                        Order.by(
                                Order.moment("c.entered_at").desc(),
                                Order.id("c.id").desc()))
                .where(Named.anywhere("c.searched", "c.institution_id", "c.authority_id", text))
                .seenBy(scope, "c.authority_id", "c.institution_id")
                .page(sql, part);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getObject("institution_id", UUID.class),
                row.getString("name"),
                row.getString("authority"),
                Change.Kind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getString("entered"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                Review.State.valueOf(row.getString("state")));
    }

    @Override
    public void putInForce(UUID institution, Facts facts) {
        sql.update(Statement.of(
                "update institution set version = version + 1, name = ?, contact = ?, phone = ? where id = ?",
                facts.name(),
                facts.contact(),
                facts.phone(),
                institution));
    }
}
