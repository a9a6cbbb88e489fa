package org.xunzheng.persistence.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.digest.ChainDigest;
import org.xunzheng.domain.digest.Hashing;
import org.xunzheng.domain.digest.Hashings;
import org.xunzheng.domain.ledger.OpeningBalance;
import org.xunzheng.domain.ledger.OpeningDigest;
import org.xunzheng.domain.ledger.OpeningLine;
import org.xunzheng.domain.ledger.Openings;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Records;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.Run;

@ApplicationScoped
public class SqlOpenings implements Openings {

    private static final String LINES = """
            o.id, o.run, i.name as institution, o.number, o.reason, e.name as entered_by, c.name as confirmed_by,
                   o.confirmed_at
            """;

    private static final String FROM = """
            from opening_balance o
            join authority a on a.id = o.authority_id
            join institution i on i.id = o.institution_id
            join account e on e.id = o.entered_by
            join account c on c.id = o.confirmed_by
            where true
            """;

    private static final String WAITS = """
            select 1 from opening_balance_facts f
              join matter m on m.id = f.matter_id and m.round = f.round and m.state = 'OPEN'
             where replace(f.code, ' ', '') = left(?, 10) and f.year % 100 = right(?, 2)::integer
            """;

    private static final String ADD = """
            insert into opening_balance (id, run, registration_id, authority_id, institution_id, number, reason, entered_by,
                                         entered_at, confirmed_by, confirmed_at, digest, hash, previous_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    public Page<OpeningLine> list(Scope scope, Page.Part part) {
        return Listing.page(
                sql,
                part,
                select -> Statement.of(select + " " + FROM).seenBy(scope, "a.path", "o.institution_id"),
                LINES,
                Order.by(Order.moment("o.confirmed_at").desc(), Order.id("o.id").desc()),
                Records.reader(OpeningLine.class));
    }

    @Override
    public boolean hasBegun(Run run) {
        return sql.exists(Statement.of("select 1 from ledger_run where run = ?", run.toString()));
    }

    @Override
    public boolean waits(Run run) {
        return sql.exists(Statement.of(WAITS, run.toString(), run.toString()));
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
                ADD,
                opening.id(),
                run,
                opening.registration(),
                opening.authority(),
                opening.institution(),
                opening.number().number(),
                opening.reason(),
                opening.enteredBy(),
                opening.enteredAt(),
                confirmedBy,
                at,
                hashing.name(),
                hash,
                previous));
        int written = sql.update(
                Statement.of(held ? GO_ON : BEGIN, run, opening.number().number(), hash, opening.registration()));
        if (written == 0) {
            throw new StaleVersion("run " + run + " began, or its code was retired meanwhile");
        }
        sql.update(
                Statement.of("update run_hold set ended_by = ? where run = ? and ended_by is null", opening.id(), run));
    }
}
