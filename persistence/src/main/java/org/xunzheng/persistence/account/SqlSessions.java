package org.xunzheng.persistence.account;

import static org.xunzheng.persistence.account.SqlAccounts.normal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.administration.From;
import org.xunzheng.domain.administration.Sessions;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlSessions implements Sessions {

    /** Counted in the row that others then wait for: attempts made at once are taken one after another. */
    private static final String ATTEMPT = """
            insert into sign_in_attempt as t (login, failures, last_at) values (?, 1, ?)
            on conflict (login) do update
               set failures = t.failures + 1, last_at = excluded.last_at
             where t.locked_until is null or t.locked_until <= excluded.last_at
            returning failures
            """;

    private static final String STANDING = """
            select c.id, c.login, c.must_change, c.password_set_at, c.code_confirmed, s.code_passed, s.unified,
                   s.seen_at,
                   array(select p.post from account_post p where p.account_id = c.id
                         union select i.post from stand_in i
                          where i.present = c.id and i.ended_at is null
                            and i.last_day >= s.seen_at::date - 1) as posts
              from account_session s
              join account c on c.id = s.account_id
             where s.id = ? and s.ended_at is null and s.seen_at > ? and s.started_at > ? and c.active
            """;

    private final Sql sql;

    @Inject
    public SqlSessions(Sql sql) {
        this.sql = sql;
    }

    protected SqlSessions() {
        this(null);
    }

    @Override
    public Optional<Integer> attempt(String login, Instant now) {
        return sql.first(Statement.of(ATTEMPT, cut(login), now), row -> row.getInt(1));
    }

    @Override
    public void lock(String login, Instant until) {
        sql.update(Statement.of("update sign_in_attempt set locked_until = ? where login = ?", until, cut(login)));
    }

    @Override
    public Optional<Instant> lockedUntil(String login, Instant now) {
        return sql.first(
                Statement.of(
                        "select locked_until from sign_in_attempt where login = ? and locked_until > ?",
                        cut(login),
                        now),
                row -> row.getObject(1, OffsetDateTime.class).toInstant());
    }

    @Override
    public void takeBack(String login) {
        sql.update(Statement.of(
                "update sign_in_attempt set failures = failures - 1 where login = ? and failures > 0", cut(login)));
    }

    @Override
    public void forgive(String login) {
        sql.update(Statement.of("delete from sign_in_attempt where login = ?", cut(login)));
    }

    /** What is typed as a login name has any length. */
    private static String cut(String login) {
        String normal = normal(login);
        return normal.length() > 64 ? normal.substring(0, 64) : normal;
    }

    @Override
    public UUID begin(UUID account, From from, boolean unified, Instant now) {
        UUID id = UUID.randomUUID();
        sql.update(Statement.of(
                "insert into account_session (id, account_id, started_at, seen_at, address, agent, unified)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id,
                account,
                now,
                now,
                from.address(),
                from.agent(),
                unified));
        return id;
    }

    @Override
    public Optional<Standing> standing(UUID session, Instant usedSince, Instant begunSince) {
        return sql.first(
                Statement.of(STANDING, session, usedSince, begunSince),
                row -> new Standing(
                        row.getObject("id", UUID.class),
                        row.getString("login"),
                        AccountRows.posts(row.getArray("posts")),
                        row.getBoolean("must_change"),
                        row.getObject("password_set_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("code_confirmed"),
                        row.getBoolean("code_passed"),
                        row.getBoolean("unified"),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()));
    }

    @Override
    public void used(UUID session, Instant now) {
        sql.update(Statement.of("update account_session set seen_at = ? where id = ?", now, session));
    }

    @Override
    public void codePassed(UUID session) {
        sql.update(Statement.of("update account_session set code_passed = true where id = ?", session));
    }

    @Override
    public List<Line> of(UUID account, Instant usedSince, Instant begunSince) {
        return sql.list(
                Statement.of(
                        "select id, address, agent, started_at, seen_at from account_session where account_id = ?"
                                + " and ended_at is null and seen_at > ? and started_at > ? order by started_at desc",
                        account,
                        usedSince,
                        begunSince),
                row -> new Line(
                        row.getObject("id", UUID.class),
                        new From(row.getString("address"), row.getString("agent")),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()));
    }

    @Override
    public boolean end(UUID session, UUID account, Instant now) {
        return sql.update(Statement.of(
                        "update account_session set ended_at = ? where id = ? and account_id = ? and ended_at is null",
                        now,
                        session,
                        account))
                == 1;
    }

    @Override
    public int endOthers(UUID account, Optional<UUID> kept, Instant now) {
        return sql.update(Statement.of(
                "update account_session set ended_at = ? where account_id = ? and ended_at is null"
                        + " and id is distinct from ?::uuid",
                now,
                account,
                kept.map(UUID::toString)));
    }
}
