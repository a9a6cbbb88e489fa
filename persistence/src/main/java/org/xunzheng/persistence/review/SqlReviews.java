package org.xunzheng.persistence.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.RegionCode;

@ApplicationScoped
public class SqlReviews implements Reviews {

    /** A row a level, with the step taken at it. */
    private static final String ROUNDS = """
            select v.*, l.level, l.post, la.id as level_authority, la.name as level_name, la.level as level_level,
                   la.path as level_path, la.serial_region as level_serial_region,
                   s.account_id, s.verdict, s.remark, s.at, c.name as by_name, coalesce(ci.name, ca.name) as by_place
              from review v
              join authority a on a.id = v.authority_id
              join review_level l on l.review_id = v.id
              join authority la on la.id = l.authority_id
              left join review_step s on s.review_id = v.id and s.level = l.level
              left join account c on c.id = s.account_id
              left join authority ca on ca.id = c.authority_id
              left join institution ci on ci.id = c.institution_id
             where v.matter = ? and v.subject_id = ?
            """;

    private static final String WAITING = """
            from review v
            join authority a on a.id = v.authority_id
            join review_level l on l.review_id = v.id and l.level = v.taken + 1
            where v.state = 'OPEN' and l.authority_id = ? and l.post = any (?) and v.entered_by <> ?
              and not exists (select 1 from review_step s where s.review_id = v.id and s.account_id = ?)
            """;

    private final Sql sql;

    @Inject
    public SqlReviews(Sql sql) {
        this.sql = sql;
    }

    protected SqlReviews() {
        this(null);
    }

    @Override
    public void open(Review review) {
        sql.update(Statement.of(
                        "insert into review (id, version, matter, subject_id, authority_id, institution_id, title,"
                                + " entered_by, entered_at, due_on, levels, state)"
                                + " values (?, 0, ?, ?, ?, ?::uuid, left(?, 200), ?, ?, ?::date, ?, 'OPEN')",
                        review.id(),
                        review.matter(),
                        review.subject(),
                        review.authority(),
                        review.institution().map(UUID::toString),
                        review.title(),
                        review.enteredBy(),
                        review.enteredAt(),
                        review.dueOn(),
                        review.levels().size())
                .and(
                        "; insert into review_level (review_id, level, authority_id, post)"
                                + " select ?, l.level, l.authority_id, l.post"
                                + " from unnest(?, ?, ?) as l (level, authority_id, post)",
                        review.id(),
                        Column.of(
                                "integer",
                                IntStream.rangeClosed(1, review.levels().size())
                                        .boxed()
                                        .toList(),
                                level -> level),
                        Column.of("uuid", review.levels(), level -> level.authority()
                                .id()),
                        Column.of("text", review.levels(), level -> level.post().name())));
    }

    @Override
    public List<Review> of(Matter matter, UUID subject, Scope scope) {
        Gathering gathering = new Gathering();
        sql.list(
                Statement.of(ROUNDS, matter, subject)
                        .seenBy(scope, "a.path", "v.institution_id")
                        .and("order by v.entered_at desc, v.state <> 'OPEN', v.id, l.level"),
                gathering::take);
        return gathering.finish();
    }

    /** Puts rows of levels together to rounds. */
    private static final class Gathering {

        private final List<Review> rounds = new ArrayList<>();
        private Review head;
        private List<Review.Level> levels = new ArrayList<>();
        private List<Review.Step> steps = new ArrayList<>();

        Review take(ResultSet row) throws SQLException {
            UUID id = row.getObject("id", UUID.class);
            if (head == null || !head.id().equals(id)) {
                handOver();
                levels = new ArrayList<>();
                steps = new ArrayList<>();
            }
            levels.add(level(row));
            if (row.getString("verdict") != null) {
                steps.add(step(row));
            }
            head = review(row, levels, steps);
            return head;
        }

        private void handOver() {
            if (head != null) {
                rounds.add(head);
            }
        }

        List<Review> finish() {
            handOver();
            return rounds;
        }
    }

    private static Review.Level level(ResultSet row) throws SQLException {
        return new Review.Level(
                new Authority(
                        row.getObject("level_authority", UUID.class),
                        row.getString("level_name"),
                        org.xunzheng.domain.region.Level.valueOf(row.getString("level_level")),
                        row.getString("level_path"),
                        Optional.ofNullable(row.getString("level_serial_region"))
                                .map(RegionCode::new)),
                Post.valueOf(row.getString("post")));
    }

    private static Review.Step step(ResultSet row) throws SQLException {
        return new Review.Step(
                row.getInt("level"),
                row.getObject("account_id", UUID.class),
                row.getString("by_name"),
                row.getString("by_place"),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("remark"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Review review(ResultSet row, List<Review.Level> levels, List<Review.Step> steps)
            throws SQLException {
        return new Review(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                Matter.valueOf(row.getString("matter")),
                row.getObject("subject_id", UUID.class),
                row.getObject("authority_id", UUID.class),
                Optional.ofNullable(row.getObject("institution_id", UUID.class)),
                row.getString("title"),
                row.getObject("entered_by", UUID.class),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                Review.State.valueOf(row.getString("state")),
                levels,
                steps);
    }

    @Override
    public void take(Review review, Review.Step step, Review.State after) {
        sql.update(Statement.of(
                "insert into review_step (review_id, level, entered_by, account_id, at, verdict, remark)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                review.id(),
                step.level(),
                review.enteredBy(),
                step.account(),
                step.at(),
                step.verdict(),
                step.remark()));
        int written = sql.update(Statement.of(
                "update review set version = version + 1, state = ?, taken = taken + ? where id = ? and version = ?",
                after,
                step.verdict() == Verdict.APPROVED ? 1 : 0,
                review.id(),
                review.version()));
        if (written == 0) {
            throw new StaleVersion("review " + review.id());
        }
    }

    @Override
    public void withdraw(Review review) {
        int written = sql.update(Statement.of(
                "update review set version = version + 1, state = 'WITHDRAWN' where id = ? and version = ?",
                review.id(),
                review.version()));
        if (written == 0) {
            throw new StaleVersion("review " + review.id());
        }
    }

    @Override
    public Page<Waiting> waiting(Caller caller, Page.Part part) {
        return Listing.page(
                sql,
                part,
                select -> waiting(select + " ", caller),
                "v.matter, v.subject_id, v.title, a.name, l.level, v.levels, v.entered_at, v.due_on,"
                        + " coalesce((select k.version from training_class k where k.id = v.subject_id), v.version) as version",
                Order.by(
                        Order.day("coalesce(v.due_on, date '9999-12-31')"),
                        Order.moment("v.entered_at"),
                        Order.id("v.id")),
                row -> new Waiting(
                        Matter.valueOf(row.getString("matter")),
                        row.getObject("subject_id", UUID.class),
                        row.getString("title"),
                        row.getString("name"),
                        row.getInt("level"),
                        row.getInt("levels"),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                        row.getLong("version")));
    }

    @Override
    public List<Count> counts(Caller caller, LocalDate today) {
        return sql.list(
                Statement.of("select v.matter, count(*), count(*) filter (where v.due_on < ?) ", today)
                        .and(WAITING, waitsFor(caller))
                        .and("group by v.matter order by v.matter"),
                row -> new Count(Matter.valueOf(row.getString(1)), row.getLong(2), row.getLong(3)));
    }

    private static Statement waiting(String select, Caller caller) {
        return Statement.of(select + WAITING, waitsFor(caller));
    }

    private static Object[] waitsFor(Caller caller) {
        return new Object[] {
            caller.authority().id(),
            // An institution reviews nothing, whatever authority it belongs to.
            Column.of("text", caller.institution().isPresent() ? List.of() : caller.posts(), Post::name),
            caller.account(),
            caller.account()
        };
    }
}
