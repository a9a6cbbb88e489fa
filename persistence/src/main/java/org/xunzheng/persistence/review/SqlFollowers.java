package org.xunzheng.persistence.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.review.Followers;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlFollowers implements Followers {

    private static final String WAITING = """
            from review v
            join authority a on a.id = v.authority_id
            join review_step s on s.review_id = v.id and s.verdict = 'RETURNED'
            where v.state = 'RETURNED' and v.entered_by = ?
              and (v.matter = any (?)
                   and not exists (select 1 from handed_in_again h where h.matter = v.matter and h.returned_id = v.subject_id)
                   or exists (select 1 from matter m where m.id = v.subject_id and m.state = 'RETURNED'
                                 and m.entered_at = v.entered_at))
            """;

    private final Sql sql;

    @Inject
    public SqlFollowers(Sql sql) {
        this.sql = sql;
    }

    protected SqlFollowers() {
        this(null);
    }

    @Override
    public Optional<UUID> of(Matter matter, UUID returned) {
        return one("select follower_id from handed_in_again where matter = ? and returned_id = ?", matter, returned);
    }

    @Override
    public Optional<UUID> before(Matter matter, UUID follower) {
        return one("select returned_id from handed_in_again where matter = ? and follower_id = ?", matter, follower);
    }

    private Optional<UUID> one(String select, Matter matter, UUID id) {
        return sql.first(Statement.of(select, matter, id), row -> row.getObject(1, UUID.class));
    }

    @Override
    public void add(Matter matter, UUID returned, UUID follower, Instant at) {
        sql.update(Statement.of(
                "insert into handed_in_again (matter, returned_id, follower_id, at) values (?, ?, ?, ?)",
                matter,
                returned,
                follower,
                at));
    }

    @Override
    public Page<Returned> waiting(Caller caller, Set<Matter> matters, Page.Part part) {
        return Listing.page(
                sql,
                part,
                select -> waiting(select + " ", caller, matters),
                "v.matter, v.subject_id, v.title, s.at, s.remark",
                Order.by(Order.moment("s.at").desc(), Order.id("v.id").desc()),
                row -> new Returned(
                        Matter.valueOf(row.getString("matter")),
                        row.getObject("subject_id", UUID.class),
                        row.getString("title"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("remark")));
    }

    private static Statement waiting(String select, Caller caller, Set<Matter> matters) {
        return Statement.of(select + WAITING, caller.account(), Column.of("text", matters, Matter::name))
                .seenBy(caller.scope(), "a.path", "v.institution_id");
    }
}
