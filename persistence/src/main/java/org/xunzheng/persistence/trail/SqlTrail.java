package org.xunzheng.persistence.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.digest.ChainDigest;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.EntryDigest;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlTrail implements Trail {

    private static final String INSERT = """
            insert into trail_entry (subject_kind, subject_id, number, action, at, account_id, login, name, place, path,
                                     facts, previous_hash, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    /** The matter that an entry is about decides who sees it, wherever its author sat. */
    private static final String FROM = """
            from trail_entry t
            left join training_class c on t.subject_kind = 'TRAINING_CLASS' and c.id = t.subject_id
            left join institution i on t.subject_kind = 'INSTITUTION' and i.id = t.subject_id
            left join policy_document d on t.subject_kind = 'POLICY' and d.id = t.subject_id
            left join calendar_year y on t.subject_kind = 'CALENDAR' and y.id = t.subject_id
            join authority a on a.id = coalesce(c.authority_id, i.authority_id, d.authority_id, y.authority_id)
            where true
            """;

    private final Sql sql;

    @Inject
    public SqlTrail(Sql sql) {
        this.sql = sql;
    }

    protected SqlTrail() {
        this(null);
    }

    private record Link(int number, byte[] hash) {}

    @Override
    public void record(TrailEntry entry) {
        Link last = sql.first(
                        Statement.of(
                                "select number, hash from trail_entry where subject_kind = ? and subject_id = ?"
                                        + " order by number desc limit 1",
                                entry.subject().kind(),
                                entry.subject().id()),
                        row -> new Link(row.getInt("number"), row.getBytes("hash")))
                .orElseGet(() -> new Link(0, ChainDigest.beginning()));
        int number = last.number + 1;
        sql.update(Statement.of(
                INSERT,
                entry.subject().kind(),
                entry.subject().id(),
                number,
                entry.action(),
                entry.at(),
                entry.who().account(),
                entry.who().login(),
                entry.who().name(),
                entry.who().place(),
                entry.who().authority().path(),
                entry.factsText(),
                last.hash,
                EntryDigest.of(last.hash, number, entry)));
    }

    @Override
    public List<TrailLine> of(Subject subject, Scope scope) {
        return sql.list(
                Statement.of(
                                "select t.* " + FROM + " and t.subject_kind = ? and t.subject_id = ?",
                                subject.kind(),
                                subject.id())
                        .seenBy(scope, "a.path", "coalesce(c.institution_id, i.id)")
                        .and("order by t.number"),
                SqlTrail::line);
    }

    @Override
    public Page<TrailLine> newest(String who, Scope scope, Page.Part part) {
        return new Page<>(
                sql.list(
                        narrowed("select t.* ", who, scope)
                                .and("order by t.at desc, t.subject_id, t.number desc")
                                .part(part),
                        SqlTrail::line),
                sql.count(narrowed("select count(*) ", who, scope)));
    }

    private static Statement narrowed(String select, String who, Scope scope) {
        return Statement.of(select + FROM)
                .having(who, "t.login", "t.name", "t.place", "coalesce(c.name, i.name, d.title, y.source)")
                .seenBy(scope, "a.path", "coalesce(c.institution_id, i.id)");
    }

    private static TrailLine line(ResultSet row) throws SQLException {
        return new TrailLine(
                new Subject(
                        Subject.Kind.valueOf(row.getString("subject_kind")), row.getObject("subject_id", UUID.class)),
                row.getInt("number"),
                Action.valueOf(row.getString("action")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("login"),
                row.getString("name"),
                row.getString("place"),
                TrailEntry.readFacts(row.getString("facts")));
    }
}
