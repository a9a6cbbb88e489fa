package org.xunzheng.persistence.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.digest.Hashing;
import org.xunzheng.domain.digest.Hashings;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.EntryDigest;
import org.xunzheng.domain.trail.Origin;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEnd;
import org.xunzheng.domain.trail.TrailEntry;
import org.xunzheng.domain.trail.TrailFilter;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.persistence.sql.Message;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlTrail implements Trail {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final String INSERT = """
            insert into trail_entry (subject_kind, subject_id, number, action, at, account_id, login, name, place, path,
                                     facts, digest, previous_hash, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    /** The matter that an entry is about decides who sees it, wherever its author sat. */
    private static final String FROM = """
            from trail_entry t
            join trail_subject s on s.kind = t.subject_kind and s.id = t.subject_id
            join authority a on a.id = s.authority_id
            where true
            """;

    private final Sql sql;
    private final Hashings hashings;
    private final Origin origin;
    private final SqlStoredRecords records;

    @Inject
    public SqlTrail(Sql sql, Hashings hashings, Origin origin, SqlStoredRecords records) {
        this.sql = sql;
        this.hashings = hashings;
        this.origin = origin;
        this.records = records;
    }

    protected SqlTrail() {
        this(null, null, null, null);
    }

    @Override
    public void record(TrailEntry step) {
        TrailEnd end = end(step.subject());
        sql.update(recording(records.sealing(step, hashings.current()), end));
    }

    /** Where the subject's trail ends; it stays there until this transaction does, since others wait for it. */
    private TrailEnd end(Subject subject) {
        Message message = new Message();
        message.ask(
                Statement.of(
                        "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                        "trail " + subject.kind() + " " + subject.id()),
                row -> true);
        Message.Rows<TrailEnd> end = message.ask(
                Statement.of(
                        "select number, hash from trail_entry where subject_kind = ? and subject_id = ?"
                                + " order by number desc limit 1",
                        subject.kind(),
                        subject.id()),
                row -> new TrailEnd(row.getInt("number"), row.getBytes("hash")));
        sql.send(message);
        return end.first().orElse(TrailEnd.BEGINNING);
    }

    /** Appends the entry, as it is, to where its subject's trail ends; fails if it has grown since. */
    public Statement recording(TrailEntry step, TrailEnd end) {
        TrailEntry entry = withOrigin(step);
        int number = end.number() + 1;
        Hashing hashing = hashings.current();
        return Statement.of(
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
                hashing.name(),
                end.hash(),
                EntryDigest.of(hashing, end.hash(), number, entry));
    }

    /** Who, with which posts, and from where (REV-3): part of what is hashed. */
    private TrailEntry withOrigin(TrailEntry step) {
        String address = origin.address();
        if (address.isEmpty()) {
            return step;
        }
        TrailEntry located =
                step.with("origin", address).with("posts", names(step.who().posts()));
        Set<Post> stoodInFor = step.who().standingInFor().keySet();
        return stoodInFor.isEmpty() ? located : located.with("standingIn", names(stoodInFor));
    }

    private static String names(Set<Post> posts) {
        return posts.stream().sorted().map(Post::name).collect(Collectors.joining(","));
    }

    @Override
    public List<TrailLine> of(Subject subject, Scope scope) {
        return sql.list(
                Statement.of(
                                "select t.* " + FROM + " and t.subject_kind = ? and t.subject_id = ?",
                                subject.kind(),
                                subject.id())
                        .seenBy(scope, "a.path", "s.institution_id")
                        .and("order by t.number"),
                SqlTrail::line);
    }

    @Override
    public List<TrailLine> since(Subject subject, Action action, Instant from) {
        return sql.list(
                Statement.of(
                        "select t.* from trail_entry t where t.subject_kind = ? and t.subject_id = ? and t.action = ?"
                                + " and t.at >= ? order by t.number desc limit 1000",
                        subject.kind(),
                        subject.id(),
                        action,
                        from),
                SqlTrail::line);
    }

    @Override
    public Page<TrailLine> search(TrailFilter filter, Scope scope, Page.Part part) {
        return new Page<>(
                sql.list(
                        narrowed("select t.* ", filter, scope)
                                .and("order by t.at desc, t.subject_id, t.number desc")
                                .part(part),
                        SqlTrail::line),
                sql.count(narrowed("select count(*) ", filter, scope)));
    }

    private static Statement narrowed(String select, TrailFilter filter, Scope scope) {
        return Statement.of(select + FROM)
                .having(filter.who(), "t.login", "t.name", "t.place")
                .having(filter.text(), "s.name", "t.facts")
                .andIf(filter.action(), "and t.action = ?")
                .andIf(filter.kind(), "and t.subject_kind = ?")
                .andIf(filter.from().map(SqlTrail::beginning), "and t.at >= ?")
                .andIf(filter.until().map(day -> beginning(day.plusDays(1))), "and t.at < ?")
                .andIf(filter.upTo(), "and t.at <= ?")
                .seenBy(scope, "a.path", "s.institution_id");
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(CHINA).toInstant();
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
