package org.xunzheng.persistence.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Consumer;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.trail.StoredTrail;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlStoredTrail implements StoredTrail {

    private static final int ROWS_AT_ONCE = 1_000;

    /** Every entry, and every one that a head names, be it there or not. */
    private static final String ENTRIES = """
            select coalesce(t.subject_kind, h.subject_kind) as kind, coalesce(t.subject_id, h.subject_id) as id,
                   coalesce(t.number, h.number) as n, t.action, t.at, t.account_id, t.login, t.name, t.place, t.path,
                   t.facts, t.digest, t.previous_hash, t.hash, h.last_hash as head_hash
              from trail_entry t
              full join ledger_head_subject h
                on h.subject_kind = t.subject_kind and h.subject_id = t.subject_id and h.number = t.number
              left join trail_subject s on s.kind = coalesce(t.subject_kind, h.subject_kind)
                                       and s.id = coalesce(t.subject_id, h.subject_id)
              left join authority a on a.id = s.authority_id
             where true
            """;

    private final Sql sql;

    @Inject
    public SqlStoredTrail(Sql sql) {
        this.sql = sql;
    }

    protected SqlStoredTrail() {
        this(null);
    }

    @Override
    public void each(Scope scope, Consumer<StoredEntry> entry) {
        sql.each(
                Statement.of(ENTRIES)
                        .seenBy(scope, "coalesce(a.path, '')", "s.institution_id")
                        .and("order by kind, id, n"),
                ROWS_AT_ONCE,
                row -> entry.accept(entry(row)));
    }

    private static StoredEntry entry(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        return new StoredEntry(
                new Subject(Subject.Kind.valueOf(row.getString("kind")), row.getObject("id", UUID.class)),
                row.getInt("n"),
                row.getString("action"),
                at == null ? null : at.toInstant(),
                row.getObject("account_id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                row.getString("place"),
                row.getString("path"),
                row.getString("facts"),
                row.getString("digest"),
                row.getBytes("previous_hash"),
                row.getBytes("hash"),
                row.getBytes("head_hash"));
    }
}
