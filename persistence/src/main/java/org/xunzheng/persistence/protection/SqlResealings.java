package org.xunzheng.persistence.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.protection.Resealings;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlResealings implements Resealings {

    private final Sql sql;

    @Inject
    public SqlResealings(Sql sql) {
        this.sql = sql;
    }

    protected SqlResealings() {
        this(null);
    }

    @Override
    public Optional<Resealing> newest() {
        return sql.first(
                Statement.of("select r.*, c.name from resealing r join account c on c.id = r.account_id"
                        + " order by r.started_at desc, r.id limit 1"),
                row -> new Resealing(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getInt("key_version"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getObject("heard_of_at", OffsetDateTime.class).toInstant(),
                        State.valueOf(row.getString("state")),
                        row.getLong("done"),
                        row.getLong("total")));
    }

    @Override
    public UUID start(UUID account, int version, long total, Instant at) {
        UUID id = UUID.randomUUID();
        sql.update(Statement.of(
                "insert into resealing (id, account_id, key_version, started_at, heard_of_at, state, total)"
                        + " values (?, ?, ?, ?, ?, 'RUNNING', ?)",
                id,
                account,
                version,
                at,
                at,
                total));
        return id;
    }

    @Override
    public void progress(UUID id, int more, Instant at) {
        sql.update(Statement.of(
                "update resealing set done = done + ?, heard_of_at = ? where id = ? and state = 'RUNNING'",
                more,
                at,
                id));
    }

    @Override
    public boolean end(UUID id, State state, Instant at) {
        return sql.update(Statement.of(
                        "update resealing set state = ?, heard_of_at = ? where id = ? and state = 'RUNNING'",
                        state,
                        at,
                        id))
                == 1;
    }
}
