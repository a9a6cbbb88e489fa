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
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.digest.Hashing;
import org.xunzheng.domain.digest.Hashings;
import org.xunzheng.domain.rule.Folded;
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
import org.xunzheng.persistence.institution.Named;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Message;
import org.xunzheng.persistence.sql.Order;
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

    private static final String JOINS = """
            join trail_entry t on t.at = k.k1 and t.subject_id = k.k2 and t.number = k.k3 and t.subject_kind = k.k4
            """;
    /** So many things have few enough entries to be sorted. */
    private static final int FEW = 500;

    private static final Order NEWEST_FIRST = Order.by(
            Order.moment("t.at").desc(),
            Order.id("t.subject_id").desc(),
            Order.number("t.number").desc(),
            Order.text("t.subject_kind").desc());

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
        Listing<TrailLine> listing = Listing.of("t.*", JOINS, SqlTrail::line)
                .from(found(filter.text()), NEWEST_FIRST)
                .whereIf(filter.action(), "and t.action = ?")
                .whereIf(filter.kind(), "and t.subject_kind = ?")
                .whereIf(filter.from().map(SqlTrail::beginning), "and t.at >= ?")
                .whereIf(filter.until().map(day -> beginning(day.plusDays(1))), "and t.at < ?")
                .whereIf(filter.upTo(), "and t.at <= ?");
        if (filter.who().isEmpty()) {
            return listing.seenBy(scope, "t.seen_by", "t.seen_institution").page(sql, part);
        }
        // By account, since few people have that name; their entries are then narrowed to the scope.
        return listing.each(accounts(filter.who()), "t.account_id")
                .where(Statement.of("and exists (select 1 from authority a where a.id = t.seen_by")
                        .seenBy(scope, "a.path", "t.seen_institution")
                        .and(")"))
                .page(sql, part);
    }

    private static Statement accounts(String who) {
        return Statement.of("select c.id from account c join authority a on a.id = c.authority_id"
                        + " left join institution i on i.id = c.institution_id where true")
                .having(who, "c.searched", "coalesce(i.searched, a.searched)");
    }

    /** All entries; with a text, those about what is called so: one by one where that is little, else as they come. */
    private Listing.Found found(String text) {
        if (Folded.of(text).isEmpty()) {
            return new Listing.Found(Statement.of("trail_entry t"), false);
        }
        boolean few = sql.count(Statement.of("select count(*) from (select 1 from (")
                        .and(named(text))
                        .and(") named limit ?) n", FEW + 1))
                <= FEW;
        Statement entries = Statement.of("(select t.* from (").and(named(text)).and("offset 0) named (kind, id)");
        return few
                ? new Listing.Found(
                        entries.and("join trail_entry t on t.subject_kind = named.kind and t.subject_id = named.id) t"),
                        true)
                : new Listing.Found(
                        Statement.of(
                                        "(select t.* from trail_entry t where (t.subject_kind, t.subject_id) in (select * from (")
                                .and(named(text))
                                .and("offset 0) named)) t"),
                        false);
    }

    /** What is called so: a class or institution by a part of its name, a certificate's class by the serial. */
    private static Statement named(String text) {
        return Statement.of("select 'TRAINING_CLASS' as kind, c.id from training_class c where true")
                .found(text, "c.searched")
                .and("union select 'INSTITUTION', i.id from institution i where true")
                .found(text, Named.INSTITUTION)
                .and("union select 'ACCOUNT', c.id from account c where true")
                .having(text, "c.searched")
                .and("union select m.kind, m.id from matter m where true")
                .found(text, "m.searched")
                .and("union select 'FILING', f.id from filing f where true")
                .found(text, "f.searched")
                .and(
                        "union select 'TRAINING_CLASS', b.class_id from certificate e join ledger_batch b"
                                + " on b.run = e.run and b.first_number = e.batch_first where e.serial = ?",
                        Folded.of(text).toUpperCase(Locale.ROOT));
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
