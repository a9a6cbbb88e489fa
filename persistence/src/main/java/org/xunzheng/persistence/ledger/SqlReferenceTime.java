package org.xunzheng.persistence.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.xunzheng.domain.ledger.ReferenceTime;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlReferenceTime implements ReferenceTime {

    private final Sql sql;

    @Inject
    public SqlReferenceTime(Sql sql) {
        this.sql = sql;
    }

    protected SqlReferenceTime() {
        this(null);
    }

    @Override
    public Instant now() {
        return sql.first(Statement.of("select clock_timestamp()"), row -> row.getObject(1, OffsetDateTime.class)
                        .toInstant())
                .orElseThrow();
    }
}
