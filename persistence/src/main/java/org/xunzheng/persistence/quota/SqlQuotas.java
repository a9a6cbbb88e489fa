package org.xunzheng.persistence.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.quota.Quota;
import org.xunzheng.domain.quota.QuotaLine;
import org.xunzheng.domain.quota.QuotaProposal;
import org.xunzheng.domain.quota.Quotas;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlQuotas implements Quotas {

    private static final String IN_FORCE = " from quota q join authority a on a.id = q.authority_id where true";
    private static final String PROPOSALS = """
            from quota_proposal p
            join authority a on a.id = p.authority_id
            join account e on e.id = p.entered_by
            join lateral (select id, state from review v where v.matter = 'QUOTA' and v.subject_id = p.id
                           order by v.entered_at desc limit 1) v on true
            left join review_step s on s.review_id = v.id
            left join account d on d.id = s.account_id
            where true
            """;
    /** Batches of the region and year, all of them: whoever issues waits until the quota is in force. */
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

    private static Quota quota(ResultSet row) throws SQLException {
        return new Quota(
                row.getObject("authority_id", UUID.class),
                row.getString("name"),
                row.getInt("year"),
                row.getInt("allowed"),
                row.getInt("issued"));
    }

    @Override
    public Page<Quota> inForce(Scope scope, Page.Part part) {
        return new Page<>(
                sql.list(
                        Statement.of("select q.*, a.name " + IN_FORCE)
                                .seenBy(scope, "a.path", "null")
                                .and("order by q.year desc, q.path")
                                .part(part),
                        SqlQuotas::quota),
                sql.count(Statement.of("select count(*)" + IN_FORCE).seenBy(scope, "a.path", "null")));
    }

    @Override
    public Page<QuotaLine> proposals(Scope scope, Page.Part part) {
        return new Page<>(
                sql.list(
                        Statement.of("select p.*, a.name as authority, e.name as entered, v.state, d.name as decided "
                                        + PROPOSALS)
                                .seenBy(scope, "a.path", "null")
                                .and("order by p.entered_at desc, p.id")
                                .part(part),
                        row -> new QuotaLine(
                                row.getObject("id", UUID.class),
                                row.getString("authority"),
                                row.getInt("year"),
                                row.getInt("allowed"),
                                row.getString("reason"),
                                row.getString("entered"),
                                row.getObject("entered_at", OffsetDateTime.class)
                                        .toInstant(),
                                Review.State.valueOf(row.getString("state")),
                                Optional.ofNullable(row.getString("decided")))),
                sql.count(Statement.of("select count(*) " + PROPOSALS).seenBy(scope, "a.path", "null")));
    }

    @Override
    public Optional<QuotaProposal> find(UUID id, Scope scope) {
        return sql.first(
                Statement.of(
                                "select p.* from quota_proposal p join authority a on a.id = p.authority_id where p.id = ?",
                                id)
                        .seenBy(scope, "a.path", "null"),
                row -> new QuotaProposal(
                        row.getObject("id", UUID.class),
                        row.getObject("authority_id", UUID.class),
                        row.getInt("year"),
                        row.getInt("allowed"),
                        row.getString("reason"),
                        row.getObject("entered_by", UUID.class),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant()));
    }

    @Override
    public void propose(QuotaProposal proposal) {
        sql.update(Statement.of(
                "insert into quota_proposal (id, authority_id, year, allowed, reason, entered_by, entered_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                proposal.id(),
                proposal.authority(),
                proposal.year(),
                proposal.allowed(),
                proposal.reason(),
                proposal.enteredBy(),
                proposal.enteredAt()));
    }

    @Override
    public long issued(QuotaProposal proposal) {
        // Every batch moves its run on: who issues now waits, and then finds the quota.
        sql.update(Statement.of("lock table ledger_run in share mode"));
        return sql.count(Statement.of(
                ISSUED,
                proposal.authority(),
                LocalDate.of(proposal.year(), 1, 1),
                LocalDate.of(proposal.year(), 12, 31)));
    }

    @Override
    public void putInForce(QuotaProposal proposal, long issued) {
        sql.update(Statement.of(PUT, proposal.year(), proposal.allowed(), issued, proposal.authority()));
    }
}
