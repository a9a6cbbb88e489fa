package org.xunzheng.persistence.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.draw.Draw;
import org.xunzheng.domain.draw.DrawState;
import org.xunzheng.domain.draw.Draws;
import org.xunzheng.domain.draw.Lots;
import org.xunzheng.domain.draw.Pool;
import org.xunzheng.domain.draw.Selection;
import org.xunzheng.domain.draw.Stratum;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Records;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlDraws implements Draws {

    private static final String DRAWS = "select d.* from draw d join authority a on a.id = d.authority_id where true";
    private static final String ADD = """
            insert into draw (id, version, authority_id, institution_id, about, turn, title, method, pool, strata, copies, source,
                              source_words, event_day, sealed_through, announced_by, announced_at, state)
            values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ANNOUNCED')
            """;
    private static final String REPLACEMENTS =
            "select copy, stratum, taken_out, put_in, reason, replaced_at as at from draw_replacement where draw_id = ?"
                    + " order by number";
    private static final String REPLACE = """
            insert into draw_replacement (draw_id, number, copy, stratum, taken_out, put_in, reason, replaced_by, replaced_at)
            select ?, count(*) + 1, ?, ?, ?, ?, ?, ?, ? from draw_replacement where draw_id = ?
            """;

    private static final String WAITING = """
            select count(*) from draw d join authority a on a.id = d.authority_id
             where d.state = 'ANNOUNCED' and d.sealed_through >= ?
            """;

    private static final String LINES =
            "d.id, d.title, a.name as authority, d.turn, d.source, d.state, d.announced_at, d.sealed_through";
    private static final String JOINS = "join draw d on d.id = k.k2 join authority a on a.id = d.authority_id";

    private record Frozen(String content) {}

    private final Sql sql;

    @Inject
    public SqlDraws(Sql sql) {
        this.sql = sql;
    }

    protected SqlDraws() {
        this(null);
    }

    @Override
    public void add(Draw draw, Pool pool) {
        sql.update(Statement.of(
                "insert into draw_pool (digest, content) values (?, ?) on conflict do nothing",
                pool.digest(),
                pool.text()));
        Draw.Terms terms = draw.terms();
        sql.update(Statement.of(
                ADD,
                draw.id(),
                draw.authority(),
                draw.institution(),
                draw.about(),
                draw.turn(),
                draw.title(),
                Lots.METHOD,
                terms.pool(),
                Stratum.text(terms.strata()),
                terms.copies(),
                terms.source(),
                terms.sourceWords(),
                terms.eventDay(),
                terms.sealedThrough(),
                draw.announcedBy(),
                draw.announcedAt()));
    }

    @Override
    public Optional<Draw> find(UUID id, Scope scope) {
        return sql.first(
                        Statement.of(DRAWS)
                                .seenBy(scope, "a.path", "d.institution_id")
                                .and("and d.id = ?", id),
                        Records.reader(DrawRow.class))
                .map(this::whole);
    }

    @Override
    public List<Draw> about(UUID about) {
        return sql
                .list(
                        Statement.of(DRAWS).and("and d.about = ? order by d.turn desc", about),
                        Records.reader(DrawRow.class))
                .stream()
                .map(this::whole)
                .toList();
    }

    private Draw whole(DrawRow row) {
        return row.toDraw(
                row.seed().isEmpty()
                        ? List.of()
                        : sql.list(Statement.of(REPLACEMENTS, row.id()), Records.reader(Draw.Replacement.class)));
    }

    @Override
    public Pool pool(String digest) {
        return sql.first(
                        Statement.of("select content from draw_pool where digest = ?", digest),
                        Records.reader(Frozen.class))
                .map(frozen -> Pool.of(frozen.content()))
                .orElseThrow(() -> new NotFound("pool " + digest));
    }

    @Override
    public void commit(Draw draw, Post post, Draw.Commitment commitment) {
        String column = column(post);
        step(
                draw,
                DrawState.ANNOUNCED,
                Statement.of(column + "_by = ?, " + column + "_commitment = ?", commitment.by(), commitment.hash()));
    }

    @Override
    public void reveal(Draw draw, Post post, String secret) {
        step(draw, DrawState.ANNOUNCED, Statement.of(column(post) + "_secret = ?", secret));
    }

    private static String column(Post post) {
        return post == Post.REVIEW ? "review" : "approval";
    }

    @Override
    public void drawn(Draw draw, Draw.Outcome outcome) {
        step(
                draw,
                DrawState.ANNOUNCED,
                Statement.of(
                        "state = 'DRAWN', seed = ?, seed_by = ?, drawn_at = ?, result = ?",
                        outcome.seed(),
                        outcome.by(),
                        outcome.at(),
                        Selection.text(outcome.selections())));
    }

    @Override
    public void cancel(Draw draw, Draw.Cancellation cancellation) {
        step(
                draw,
                draw.state(),
                Statement.of(
                        "state = 'CANCELLED', cancelled_by = ?, cancelled_at = ?, cancel_reason = ?",
                        cancellation.by(),
                        cancellation.at(),
                        cancellation.reason()));
    }

    @Override
    public void replace(Draw draw, Draw.Replacement replacement, Caller by) {
        // Who replaces moves the draw on, so that two of them do not take the same one of the order.
        step(draw, DrawState.DRAWN, Statement.of("state = 'DRAWN'"));
        sql.update(Statement.of(
                REPLACE,
                draw.id(),
                replacement.copy(),
                replacement.stratum(),
                replacement.takenOut(),
                replacement.putIn(),
                replacement.reason(),
                by.account(),
                replacement.at(),
                draw.id()));
    }

    private void step(Draw draw, DrawState from, Statement set) {
        int moved = sql.update(Statement.of("update draw set version = version + 1,")
                .and(set)
                .and("where id = ? and version = ? and state = ?", draw.id(), draw.version(), from));
        if (moved == 0) {
            throw new StaleVersion("draw " + draw.id() + " was changed by somebody else");
        }
    }

    @Override
    public long waiting(Scope scope, LocalDate today) {
        return sql.count(Statement.of(WAITING, today).seenBy(scope, "a.path", "d.institution_id"));
    }

    @Override
    public Page<Line> list(String text, Scope scope, Page.Part part) {
        return Listing.of(LINES, JOINS, Records.reader(Line.class))
                .from(
                        Listing.search(
                                sql,
                                "draw d",
                                List.of(Statement.of("").found(text, "d.searched")),
                                Statement.of("").containing(text, "d.searched")),
                        Order.by(
                                Order.moment("d.announced_at").desc(),
                                Order.id("d.id").desc()))
                .seenBy(scope, "d.authority_id", "d.institution_id")
                .page(sql, part);
    }
}
