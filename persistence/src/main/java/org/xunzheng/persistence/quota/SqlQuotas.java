package org.xunzheng.persistence.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.quota.Quota;
import org.xunzheng.domain.quota.QuotaKind;
import org.xunzheng.domain.quota.Quotas;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Records;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlQuotas implements Quotas {

    private static final String IN_FORCE = " from quota q join authority a on a.id = q.authority_id where true";
    /** Batches of the region and year, all of them. */
    private static final String ISSUED = """
            select coalesce(sum(b.last_number - b.first_number + 1), 0)
              from ledger_batch b
              join authority a on a.id = b.authority_id
              join authority o on starts_with(a.path, o.path)
             where o.id = ? and b.issued_on between ? and ?
            """;

    private static final String PUT = """
            insert into quota (id, authority_id, path, year, allowed, issued)
            select gen_random_uuid(), a.id, a.path, ?, ?, ? from authority a where a.id = ?
            on conflict (authority_id, year) do update set allowed = excluded.allowed, issued = excluded.issued
            """;

    private final Sql sql;

    @Inject
    public SqlQuotas(Sql sql) {
        this.sql = sql;
    }

    protected SqlQuotas() {
        this(null);
    }

    @Override
    public Page<Quota> inForce(Scope scope, Page.Part part) {
        return Listing.page(
                sql,
                part,
                select -> Statement.of(select + IN_FORCE).seenBy(scope, "a.path", "null"),
                "q.authority_id as authority, a.name, q.year, q.allowed, q.issued",
                Order.by(Order.number("q.year").desc(), Order.text("q.path")),
                Records.reader(Quota.class));
    }

    @Override
    public long issued(UUID authority, int year) {
        return sql.count(Statement.of(ISSUED, authority, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }

    @Override
    public long issuedForGood(UUID authority, int year) {
        // Every batch moves its run on: who issues now waits, and then finds the quota.
        sql.update(Statement.of("lock table ledger_run in share mode"));
        return issued(authority, year);
    }

    @Override
    public long putInForce(QuotaKind.Facts facts) {
        long issued = issuedForGood(facts.authority(), facts.year());
        sql.update(Statement.of(PUT, facts.year(), facts.allowed(), issued, facts.authority()));
        return issued;
    }
}
