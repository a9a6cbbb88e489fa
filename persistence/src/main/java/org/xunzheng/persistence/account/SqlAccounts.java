package org.xunzheng.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.account.Account;
import org.xunzheng.domain.account.AccountLine;
import org.xunzheng.domain.account.Accounts;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.PasswordHash;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.persistence.protection.Vault;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlAccounts implements Accounts {

    /** Stands on the trail for who applies without an account; nobody's, and nobody keeps it. */
    private static final String APPLICANTS = "applicant";

    /** A post that is held counts before the same one that is stood in for. */
    private static final String CALLER = """
            select c.id, c.login, c.name, c.institution_id, coalesce(i.name, a.name) as place,
                   a.id as authority_id, a.name as authority_name, a.level, a.path, a.serial_region,
                   array(select p.post from account_post p where p.account_id = c.id) as posts,
                   array(select s.post || ' ' || s.absent from stand_in s join account o on o.id = s.absent
                          where s.present = c.id and s.ended_at is null and o.active
                            and ? between s.first_day and s.last_day
                            and exists (select 1 from account_post p
                                         where p.account_id = s.absent and p.post = s.post)
                            and not exists (select 1 from account_post p
                                              join post_exclusion e on e.post = least(p.post, s.post)
                                                                   and e.other = greatest(p.post, s.post)
                                             where p.account_id = c.id)) as stood_in
              from account c
              join authority a on a.id = c.authority_id
              left join institution i on i.id = c.institution_id
             where c.active
            """;

    private static final String FROM = """
              from account c
              join authority a on a.id = c.authority_id
              left join institution i on i.id = c.institution_id
             where true
            """;

    private static final String POSTS = "array(select p.post from account_post p where p.account_id = c.id) as posts ";

    private final Sql sql;
    private final Vault vault;
    private final Clock clock;

    @Inject
    public SqlAccounts(Sql sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    protected SqlAccounts() {
        this(null, null, null);
    }

    @Override
    public Optional<Caller> caller(String login) {
        return sql.first(
                Statement.of(CALLER, LocalDate.now(clock)).and("and c.login = ?", normal(login)), AccountRows::caller);
    }

    @Override
    public Optional<Caller> caller(UUID account) {
        return sql.first(Statement.of(CALLER, LocalDate.now(clock)).and("and c.id = ?", account), AccountRows::caller);
    }

    @Override
    public boolean none() {
        return !sql.exists(Statement.of("select 1 from account where login <> ?", APPLICANTS));
    }

    @Override
    public UUID open(Opening account) {
        UUID id = UUID.randomUUID();
        sql.update(Statement.of(
                "insert into account (id, login, name, password_hash, service, must_change, password_set_at,"
                        + " authority_id, institution_id) values (?, ?, ?, ?::text, ?, ?, ?, ?, ?::uuid)",
                id,
                normal(account.login()),
                account.name(),
                account.password().map(PasswordHash::text),
                account.password().isEmpty(),
                account.mustChange() && account.password().isPresent(),
                clock.instant(),
                account.authority(),
                account.institution().map(UUID::toString)));
        insertPosts(id, account.posts());
        return id;
    }

    private void insertPosts(UUID id, Set<Post> posts) {
        sql.update(Statement.of(
                "insert into account_post (account_id, post) select ?, unnest(?)",
                id,
                Column.of("text", posts, Post::name)));
    }

    @Override
    public Optional<PasswordHash> passwordHash(String login) {
        return sql.first(
                Statement.of(
                        "select password_hash from account where active and not service and login = ?", normal(login)),
                row -> new PasswordHash(row.getString(1)));
    }

    @Override
    public Optional<PasswordHash> passwordHash(UUID account) {
        return sql.first(
                Statement.of("select password_hash from account where not service and id = ?", account),
                row -> new PasswordHash(row.getString(1)));
    }

    @Override
    public void setPassword(UUID account, PasswordHash hash, boolean mustChange, Instant now) {
        sql.update(Statement.of(
                "update account set password_hash = ?, must_change = ?, password_set_at = ?, version = version + 1"
                        + " where id = ? and not service",
                hash.text(),
                mustChange,
                now,
                account));
    }

    @Override
    public void rehash(UUID account, PasswordHash hash) {
        sql.update(Statement.of("update account set password_hash = ? where id = ?", hash.text(), account));
    }

    @Override
    public Optional<Secret> secret(UUID account) {
        return sql.first(
                Statement.of(
                        "select code_cipher, code_confirmed, code_step from account"
                                + " where id = ? and code_cipher is not null",
                        account),
                row -> new Secret(
                        Base64.getDecoder().decode(vault.session().open(row.getBytes(1))),
                        row.getBoolean(2),
                        row.getLong(3)));
    }

    @Override
    public void setSecret(UUID account, Optional<byte[]> secret) {
        sql.update(Statement.of(
                "update account set code_cipher = ?::bytea, code_confirmed = false, version = version + 1 where id = ?",
                secret.map(bytes -> vault.session().seal(Base64.getEncoder().encodeToString(bytes))),
                account));
    }

    @Override
    public void codeTaken(UUID account, long step) {
        int taken = sql.update(Statement.of(
                "update account set code_step = ?, code_confirmed = true where id = ? and code_step < ?",
                step,
                account,
                step));
        if (taken != 1) {
            throw new StaleVersion("this one-time code was taken already");
        }
    }

    @Override
    public Page<AccountLine> list(String text, Scope scope, Page.Part part) {
        return Listing.page(
                sql,
                part,
                select -> narrowed(Statement.of(select + FROM), text, scope),
                "c.id, c.login, c.name, coalesce(i.name, a.name) as place, c.active, c.service, " + POSTS
                        + ", (select max(s.seen_at) from account_session s where s.account_id = c.id) as last_used ",
                Order.by(Order.text("c.login")),
                row -> new AccountLine(
                        row.getObject("id", UUID.class),
                        row.getString("login"),
                        row.getString("name"),
                        row.getString("place"),
                        AccountRows.posts(row.getArray("posts")).stream()
                                .sorted()
                                .toList(),
                        row.getBoolean("active"),
                        row.getBoolean("service"),
                        AccountRows.instant(row, "last_used")));
    }

    private static Statement narrowed(Statement statement, String text, Scope scope) {
        return statement
                .seenBy(scope, "a.path", "c.institution_id")
                .and("and c.login <> ?", APPLICANTS)
                .having(text, "c.searched", "coalesce(i.searched, a.searched)");
    }

    @Override
    public Optional<Account> find(UUID id, Scope scope) {
        return sql.first(
                Statement.of("select c.id, c.version, c.login, c.name, c.authority_id, c.institution_id,"
                                + " coalesce(i.name, a.name) as place, c.service, c.active, c.code_confirmed,"
                                + " (select t.locked_until from sign_in_attempt t where t.login = c.login) as locked, "
                                + POSTS + FROM)
                        .seenBy(scope, "a.path", "c.institution_id")
                        .and("and c.id = ? and c.login <> ?", id, APPLICANTS),
                row -> new Account(
                        row.getObject("id", UUID.class),
                        row.getLong("version"),
                        row.getString("login"),
                        row.getString("name"),
                        row.getObject("authority_id", UUID.class),
                        Optional.ofNullable(row.getObject("institution_id", UUID.class)),
                        row.getString("place"),
                        row.getBoolean("service"),
                        row.getBoolean("active"),
                        row.getBoolean("code_confirmed"),
                        AccountRows.instant(row, "locked").filter(clock.instant()::isBefore),
                        AccountRows.posts(row.getArray("posts"))));
    }

    @Override
    public boolean isTaken(String login) {
        return sql.exists(Statement.of("select 1 from account where login = ?", normal(login)));
    }

    @Override
    public void setActive(UUID account, long version, boolean active) {
        changed(
                account,
                sql.update(Statement.of(
                        "update account set active = ?, version = version + 1 where id = ? and version = ?",
                        active,
                        account,
                        version)));
    }

    @Override
    public void setPosts(UUID account, long version, Set<Post> posts) {
        changed(
                account,
                sql.update(Statement.of(
                        "update account set version = version + 1 where id = ? and version = ?", account, version)));
        sql.update(Statement.of("delete from account_post where account_id = ?", account));
        insertPosts(account, posts);
    }

    private static void changed(UUID account, int rows) {
        if (rows != 1) {
            throw new StaleVersion("account " + account);
        }
    }

    @Override
    public Set<Exclusion> exclusions() {
        return Set.copyOf(sql.list(
                Statement.of("select post, other from post_exclusion"),
                row -> new Exclusion(Post.valueOf(row.getString(1)), Post.valueOf(row.getString(2)))));
    }

    static String normal(String login) {
        return login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
    }
}
