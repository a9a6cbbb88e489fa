package org.xunzheng.persistence.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.digest.ChainDigest;
import org.xunzheng.domain.digest.Hashing;
import org.xunzheng.domain.digest.Hashings;
import org.xunzheng.domain.ledger.OpeningBalance;
import org.xunzheng.domain.ledger.OpeningDigest;
import org.xunzheng.domain.ledger.OpeningLine;
import org.xunzheng.domain.ledger.Openings;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.Run;
import org.xunzheng.serial.Sequence;

@ApplicationScoped
public class SqlOpenings implements Openings {

    private static final String FROM = """
            from opening_balance o
            join authority a on a.id = o.authority_id
            join institution i on i.id = o.institution_id
            join account e on e.id = o.entered_by
            left join account c on c.id = o.confirmed_by
            join lateral (select state from review v where v.matter = 'OPENING_BALANCE' and v.subject_id = o.id
                           order by v.entered_at desc limit 1) v on true
            where true
            """;

    private static final String BEGIN = """
            insert into ledger_run (run, registration_id, opening, last_hash)
            select n.run, r.id, n.number, n.hash
              from (select ?::char(12) as run, ?::integer as number, ?::bytea as hash) n
              join registration r on r.id = ? and r.retired_on is null
            on conflict do nothing
            """;
    /** A run that was erased whole begins, any other goes on behind what it has. */
    private static final String GO_ON = """
            insert into ledger_run (run, registration_id, opening, last_hash)
            select n.run, r.id, n.number, n.hash
              from (select ?::char(12) as run, ?::integer as number, ?::bytea as hash) n
              join registration r on r.id = ? and r.retired_on is null
            on conflict (run) do update set last_number = null, opening = excluded.opening, last_hash = excluded.last_hash
             where ledger_run.registration_id = excluded.registration_id
            """;

    private final Sql sql;
    private final Hashings hashings;

    @Inject
    public SqlOpenings(Sql sql, Hashings hashings) {
        this.sql = sql;
        this.hashings = hashings;
    }

    protected SqlOpenings() {
        this(null, null);
    }

    @Override
    public Optional<OpeningBalance> find(UUID id, Scope scope) {
        return sql.first(
                Statement.of(
                                "select o.* from opening_balance o join authority a on a.id = o.authority_id where o.id = ?",
                                id)
                        .seenBy(scope, "a.path", "o.institution_id"),
                SqlOpenings::opening);
    }

    private static OpeningBalance opening(ResultSet row) throws SQLException {
        return new OpeningBalance(
                row.getObject("id", UUID.class),
                Run.of(row.getString("run")),
                row.getObject("registration_id", UUID.class),
                row.getObject("authority_id", UUID.class),
                row.getObject("institution_id", UUID.class),
                new Sequence(row.getInt("number")),
                row.getString("reason"),
                row.getObject("entered_by", UUID.class),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public Page<OpeningLine> list(Scope scope, Page.Part part) {
        return new Page<>(
                sql.list(
                        Statement.of(
                                        "select o.id, o.run, i.name as institution, o.number, o.reason, e.name as entered_by,"
                                                + " o.entered_at, v.state, c.name as confirmed_by " + FROM)
                                .seenBy(scope, "a.path", "o.institution_id")
                                .and("order by o.entered_at desc, o.id")
                                .part(part),
                        row -> new OpeningLine(
                                row.getObject("id", UUID.class),
                                Run.of(row.getString("run")),
                                row.getString("institution"),
                                row.getInt("number"),
                                row.getString("reason"),
                                row.getString("entered_by"),
                                row.getObject("entered_at", OffsetDateTime.class)
                                        .toInstant(),
                                Review.State.valueOf(row.getString("state")),
                                Optional.ofNullable(row.getString("confirmed_by")))),
                sql.count(Statement.of("select count(*) " + FROM).seenBy(scope, "a.path", "o.institution_id")));
    }

    @Override
    public void add(OpeningBalance opening) {
        sql.update(Statement.of(
                "insert into opening_balance (id, run, registration_id, authority_id, institution_id, number, reason,"
                        + " entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                opening.id(),
                opening.run().toString(),
                opening.registration(),
                opening.authority(),
                opening.institution(),
                opening.number().number(),
                opening.reason(),
                opening.enteredBy(),
                opening.enteredAt()));
    }

    @Override
    public boolean hasBegun(Run run) {
        return sql.exists(Statement.of("select 1 from ledger_run where run = ?", run.toString()));
    }

    @Override
    public boolean isRetired(OpeningBalance opening) {
        return sql.exists(Statement.of(
                "select 1 from registration where id = ? and retired_on is not null", opening.registration()));
    }

    @Override
    public boolean waits(Run run) {
        return sql.exists(Statement.of(
                "select 1 from opening_balance o join review v on v.subject_id = o.id and v.state = 'OPEN' where o.run = ?",
                run.toString()));
    }

    @Override
    public void putInForce(OpeningBalance opening, UUID confirmedBy, Instant at) {
        Hashing hashing = hashings.current();
        String run = opening.run().toString();
        boolean held = sql.exists(Statement.of("select 1 from run_hold where run = ? and ended_by is null", run));
        byte[] previous = sql.first(
                        Statement.of("select last_hash from ledger_run where run = ? for update", run),
                        row -> row.getBytes(1))
                .orElse(ChainDigest.beginning());
        byte[] hash = OpeningDigest.of(hashing, previous, opening, confirmedBy, at);
        sql.update(Statement.of(
                "update opening_balance set confirmed_by = ?, confirmed_at = ?, digest = ?, hash = ?, previous_hash = ?"
                        + " where id = ?",
                confirmedBy,
                at,
                hashing.name(),
                hash,
                previous,
                opening.id()));
        int written = sql.update(
                Statement.of(held ? GO_ON : BEGIN, run, opening.number().number(), hash, opening.registration()));
        if (written == 0) {
            throw new StaleVersion("run " + run + " began, or its code was retired meanwhile");
        }
        sql.update(
                Statement.of("update run_hold set ended_by = ? where run = ? and ended_by is null", opening.id(), run));
    }
}
