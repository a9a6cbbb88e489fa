package org.xunzheng.persistence.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.ledger.RunHold;
import org.xunzheng.domain.ledger.RunHolds;
import org.xunzheng.domain.ledger.RunLeaf;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.Run;
import org.xunzheng.serial.Serial;

@ApplicationScoped
public class SqlRunHolds implements RunHolds {

    /** A run that went on behind lost numbers, by an opening balance, is right without the batch that ended there. */
    private static final String COMPARE = """
            insert into run_hold (run, stood_at, witnessed)
            select w.run, coalesce(l.last_number, l.opening, 0), w.last_number
              from unnest(?, ?, ?) as w (run, last_number, hash)
              left join ledger_run l on l.run = w.run
             where not exists (select 1 from ledger_batch b
                                where b.run = w.run and b.last_number = w.last_number and b.hash = w.hash)
               and not exists (select 1 from opening_balance o
                                where o.run = w.run and o.number >= w.last_number)
            on conflict (run) where ended_by is null do nothing
            returning run, stood_at, witnessed
            """;

    private static final String HELD = """
            select h.run, h.stood_at, h.witnessed
              from run_hold h
              left join registration r on r.serial_region = substr(h.run, 1, 6) and r.code = substr(h.run, 7, 4)::integer
              left join authority a on a.id = r.authority_id
             where h.ended_by is null
            """;

    private final Sql sql;

    @Inject
    public SqlRunHolds(Sql sql) {
        this.sql = sql;
    }

    protected SqlRunHolds() {
        this(null);
    }

    @Override
    public Optional<RunHold> find(Run run) {
        return sql.first(
                Statement.of(
                        "select run, stood_at, witnessed from run_hold where run = ? and ended_by is null",
                        run.toString()),
                SqlRunHolds::hold);
    }

    @Override
    public List<RunHold> held(Scope scope) {
        return sql.list(
                Statement.of(HELD)
                        .seenBy(scope, "coalesce(a.path, '')", "r.institution_id")
                        .and("order by h.run"),
                SqlRunHolds::hold);
    }

    private static RunHold hold(ResultSet row) throws SQLException {
        return new RunHold(Run.of(row.getString("run")), row.getInt("stood_at"), row.getInt("witnessed"));
    }

    @Override
    public List<RunHold> compare(List<RunLeaf> witnessed) {
        return sql.list(
                Statement.of(
                        COMPARE,
                        Column.of("text", witnessed, leaf -> leaf.run().toString()),
                        Column.of("integer", witnessed, RunLeaf::lastNumber),
                        Column.ofBytes(witnessed, RunLeaf::lastHash)),
                SqlRunHolds::hold);
    }

    @Override
    public List<RunLeaf> standings() {
        return sql.list(
                Statement.of("select run, last_number, last_hash from ledger_run where last_number is not null"),
                row -> new RunLeaf(Run.of(row.getString("run")), row.getInt("last_number"), row.getBytes("last_hash")));
    }

    @Override
    public boolean isLost(Serial serial) {
        return sql.exists(Statement.of(
                "select 1 from run_hold where run = ? and ? > stood_at and ? <= witnessed",
                serial.run().toString(),
                serial.sequence().number(),
                serial.sequence().number()));
    }
}
