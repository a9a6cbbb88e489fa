package org.xunzheng.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xunzheng.domain.administration.FirstLinks;
import org.xunzheng.domain.administration.ServiceKey;
import org.xunzheng.domain.administration.ServiceKeys;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

/**
 * Keys of systems and the first link in the database: their SHA-256 alone. They are random and long, so that no slow hash is
 * needed.
 */
@ApplicationScoped
public class SqlServiceKeys implements ServiceKeys, FirstLinks {

    private static final String COLUMNS =
            "select k.id, k.account_id, k.hash, k.scopes, k.given_at, k.expires_at, k.ended_at, k.used_at"
                    + " from service_key k join account c on c.id = k.account_id ";

    private final Sql sql;

    @Inject
    public SqlServiceKeys(Sql sql) {
        this.sql = sql;
    }

    protected SqlServiceKeys() {
        this(null);
    }

    private record Stored(ServiceKey key, byte[] hash) {}

    @Override
    public void add(ServiceKey key, String secret, Optional<UUID> givenBy) {
        sql.update(Statement.of(
                "insert into service_key (id, account_id, hash, scopes, given_by, given_at, expires_at)"
                        + " values (?, ?, ?, ?, ?::uuid, ?, ?)",
                key.id(),
                key.account(),
                hash(secret),
                Column.of("text", key.scopeNames(), name -> name),
                givenBy.map(UUID::toString),
                key.givenAt(),
                key.expiresAt()));
    }

    @Override
    public Optional<ServiceKey> matching(String id, String secret, Instant now) {
        return sql.first(
                        Statement.of(
                                COLUMNS + "where k.id = ? and k.ended_at is null and k.expires_at > ? and c.active",
                                id,
                                now),
                        row -> new Stored(key(row), row.getBytes("hash")))
                .filter(stored -> MessageDigest.isEqual(stored.hash, hash(secret)))
                .map(Stored::key);
    }

    @Override
    public void used(String id, Instant now) {
        sql.update(Statement.of("update service_key set used_at = ? where id = ?", now, id));
    }

    @Override
    public List<ServiceKey> of(UUID account) {
        return sql.list(
                Statement.of(COLUMNS + "where k.account_id = ? order by k.given_at desc", account),
                SqlServiceKeys::key);
    }

    @Override
    public boolean end(String id, UUID account, Instant now) {
        return sql.update(Statement.of(
                        "update service_key set ended_at = ? where id = ? and account_id = ? and ended_at is null",
                        now,
                        id,
                        account))
                == 1;
    }

    @Override
    public void replace(String token, Instant now) {
        sql.update(Statement.of("delete from first_link where used_at is null"));
        sql.update(Statement.of("insert into first_link (hash, made_at) values (?, ?)", hash(token), now));
    }

    @Override
    public boolean isOpen(String token) {
        return sql.exists(Statement.of("select 1 from first_link where used_at is null and hash = ?", hash(token)));
    }

    @Override
    public boolean use(String token, Instant now) {
        return sql.update(Statement.of(
                        "update first_link set used_at = ? where used_at is null and hash = ?", now, hash(token)))
                == 1;
    }

    private static ServiceKey key(ResultSet row) throws SQLException {
        return new ServiceKey(
                row.getString("id"),
                row.getObject("account_id", UUID.class),
                Arrays.stream((String[]) row.getArray("scopes").getArray())
                        .flatMap(text -> ServiceKey.Access.read(text).stream())
                        .collect(Collectors.toSet()),
                AccountRows.instant(row, "given_at").orElseThrow(),
                AccountRows.instant(row, "expires_at").orElseThrow(),
                AccountRows.instant(row, "ended_at"),
                AccountRows.instant(row, "used_at"));
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
