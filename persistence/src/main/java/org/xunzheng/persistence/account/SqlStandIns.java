package org.xunzheng.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.administration.StandIn;
import org.xunzheng.domain.administration.StandIns;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlStandIns implements StandIns {

    private static final String FROM = """
              from stand_in s
              join account o on o.id = s.absent
              join account c on c.id = s.present
              join authority a on a.id = o.authority_id
             where true
            """;

    private final Sql sql;
    private final Clock clock;

    @Inject
    public SqlStandIns(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    protected SqlStandIns() {
        this(null, null);
    }

    @Override
    public void add(StandIn standIn, Instant now) {
        sql.update(Statement.of(
                "insert into stand_in (id, absent, present, post, first_day, last_day, reason, given_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                standIn.id(),
                standIn.absent(),
                standIn.present(),
                standIn.post(),
                standIn.firstDay(),
                standIn.lastDay(),
                standIn.reason(),
                now));
    }

    @Override
    public boolean end(UUID id, Instant now) {
        return sql.update(Statement.of("update stand_in set ended_at = ? where id = ? and ended_at is null", now, id))
                == 1;
    }

    @Override
    public Page<StandIn> list(Scope scope, Page.Part part) {
        return Listing.page(
                sql,
                part,
                select -> Statement.of(select + " " + FROM).seenBy(scope, "a.path", "o.institution_id"),
                "s.*, o.name as absent_name, c.name as present_name",
                Order.by(Order.moment("s.given_at").desc(), Order.id("s.id").desc()),
                this::standIn);
    }

    private StandIn standIn(ResultSet row) throws SQLException {
        return new StandIn(
                row.getObject("id", UUID.class),
                row.getObject("absent", UUID.class),
                row.getString("absent_name"),
                row.getObject("present", UUID.class),
                row.getString("present_name"),
                Post.valueOf(row.getString("post")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("reason"),
                AccountRows.instant(row, "ended_at").map(at -> LocalDate.ofInstant(at, clock.getZone())));
    }

    @Override
    public List<Colleague> colleagues(Caller caller) {
        return sql.list(
                Statement.of(
                        "select c.id, c.name, array(select p.post from account_post p where p.account_id = c.id) as posts"
                                + " from account c where c.active and not c.service and c.institution_id is null"
                                + " and c.authority_id = ? and c.id <> ? order by c.name collate pinyin, c.login",
                        caller.authority().id(),
                        caller.account()),
                row -> new Colleague(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        AccountRows.posts(row.getArray("posts"))));
    }
}
