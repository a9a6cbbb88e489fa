package org.xunzheng.persistence.retry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.retry.IdempotencyKeys;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlIdempotencyKeys implements IdempotencyKeys {

    private final Sql sql;

    @Inject
    public SqlIdempotencyKeys(Sql sql) {
        this.sql = sql;
    }

    protected SqlIdempotencyKeys() {
        this(null);
    }

    @Override
    public Optional<UUID> usedFor(UUID account, String key) {
        return sql.first(
                Statement.of("select subject from idempotency_key where account_id = ? and key = ?", account, key),
                row -> row.getObject(1, UUID.class));
    }

    @Override
    public void remember(UUID account, String key, UUID subject, Instant at) {
        sql.update(Statement.of(
                "insert into idempotency_key (account_id, key, subject, at) values (?, ?, ?, ?)",
                account,
                key,
                subject,
                at));
    }
}
