package org.xunzheng.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xunzheng.domain.account.Accounts;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.PasswordHash;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Level;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.RegionCode;

@ApplicationScoped
public class SqlAccounts implements Accounts {

    private static final String CALLER = """
            select c.id, c.login, c.name, c.institution_id, coalesce(i.name, a.name) as place,
                   a.id as authority_id, a.name as authority_name, a.level, a.path, a.serial_region,
                   array(select p.post from account_post p where p.account_id = c.id) as posts
              from account c
              join authority a on a.id = c.authority_id
              left join institution i on i.id = c.institution_id
             where c.active and c.login = ?
            """;

    private final Sql sql;

    @Inject
    public SqlAccounts(Sql sql) {
        this.sql = sql;
    }

    protected SqlAccounts() {
        this(null);
    }

    @Override
    public Optional<Caller> caller(String login) {
        return sql.first(Statement.of(CALLER, normal(login)), SqlAccounts::caller);
    }

    @Override
    public boolean none() {
        return !sql.exists(Statement.of("select 1 from account"));
    }

    @Override
    public void open(Opening account) {
        UUID id = UUID.randomUUID();
        sql.update(Statement.of(
                "insert into account (id, login, name, password_hash, authority_id, institution_id)"
                        + " values (?, ?, ?, ?, ?, ?::uuid)",
                id,
                normal(account.login()),
                account.name(),
                account.password().text(),
                account.authority(),
                account.institution().map(UUID::toString)));
        sql.update(Statement.of(
                "insert into account_post (account_id, post) select ?, unnest(?)",
                id,
                Column.of("text", account.posts(), Post::name)));
    }

    @Override
    public Optional<PasswordHash> passwordHash(String login) {
        return sql.first(
                Statement.of("select password_hash from account where active and login = ?", normal(login)),
                row -> new PasswordHash(row.getString(1)));
    }

    private static String normal(String login) {
        return login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
    }

    private static Caller caller(ResultSet row) throws SQLException {
        Authority authority = new Authority(
                row.getObject("authority_id", UUID.class),
                row.getString("authority_name"),
                Level.valueOf(row.getString("level")),
                row.getString("path"),
                Optional.ofNullable(row.getString("serial_region")).map(RegionCode::new));
        return new Caller(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                authority,
                Optional.ofNullable(row.getObject("institution_id", UUID.class)),
                row.getString("place"),
                posts(row.getArray("posts")));
    }

    private static Set<Post> posts(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Post::valueOf).collect(Collectors.toSet());
    }
}
