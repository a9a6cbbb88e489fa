package org.xunzheng.persistence.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.ledger.Verification;
import org.xunzheng.domain.ledger.Verifications;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Records;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlVerifications implements Verifications {

    /** How many runs there are, the job knows while it is on its way. */
    private static final String COLUMNS = """
            v.id, c.name as by, a.name as place, v.started_at, v.state, v.runs as runs_done,
            case v.state when 'RUNNING' then coalesce(j.total, 0) else v.runs end::integer as runs,
            v.batches, v.certificates, v.heads, v.entries
            """;

    private static final String SHOWN = "select " + COLUMNS;

    private static final String FROM = """
            from verification v join account c on c.id = v.account_id join authority a on a.id = c.authority_id
            left join job j on j.id = v.id where true
            """;
    /** The class of the batch that has the number, or would have it. */
    private static final String INSERT_FAULTS = """
            insert into verification_fault (verification_id, position, area, about, number, kind, class_id)
            select ?, n.position + (select count(*) from verification_fault where verification_id = ?), n.area, n.about, n.number, n.kind,
                   coalesce(n.subject, (select b.class_id from ledger_batch b where n.area = 'RUN' and b.run = n.about
                       and n.number between b.first_number and b.last_number))
              from unnest(?, ?, ?, ?, ?, ?) as n (position, area, about, number, kind, subject)
            """;

    private final Sql sql;

    @Inject
    public SqlVerifications(Sql sql) {
        this.sql = sql;
    }

    protected SqlVerifications() {
        this(null);
    }

    @Override
    public void start(UUID id, Caller caller, Instant at) {
        sql.update(Statement.of(
                "insert into verification (id, account_id, path, started_at, state) values (?, ?, ?, ?, 'RUNNING')",
                id,
                caller.account(),
                caller.authority().path(),
                at));
    }

    @Override
    public void add(UUID id, Verification found) {
        List<FaultLine> faults = lines(found);
        sql.update(Statement.of(
                INSERT_FAULTS,
                id,
                id,
                Column.of("integer", IntStream.range(0, faults.size()).boxed().toList(), position -> position),
                Column.of("text", faults, fault -> fault.part().name()),
                Column.of("text", faults, FaultLine::about),
                Column.of("integer", faults, FaultLine::number),
                Column.of("text", faults, FaultLine::kind),
                Column.of("uuid", faults, fault -> fault.matter().orElse(null))));
        sql.update(Statement.of(
                "update verification set runs = runs + ?, batches = batches + ?, certificates = certificates + ?,"
                        + " heads = heads + ?, entries = entries + ? where id = ?",
                found.runs(),
                found.batches(),
                found.certificates(),
                found.heads(),
                found.entries(),
                id));
    }

    @Override
    public void end(UUID id, Optional<State> otherwise) {
        sql.update(Statement.of(
                "update verification v set state = coalesce(?::text, case when exists"
                        + " (select 1 from verification_fault f where f.verification_id = v.id)"
                        + " then 'FAULTS' else 'HOLDS' end) where id = ? and state = 'RUNNING'",
                otherwise,
                id));
    }

    private static List<FaultLine> lines(Verification found) {
        List<FaultLine> lines = new ArrayList<>();
        found.faults()
                .forEach(fault -> lines.add(new FaultLine(
                        Part.RUN,
                        fault.run().toString(),
                        fault.number(),
                        fault.kind().name(),
                        Optional.empty())));
        found.headFaults()
                .forEach(fault -> lines.add(new FaultLine(
                        Part.HEAD, fault.day().toString(), 0, fault.kind().name(), Optional.empty())));
        found.trailFaults()
                .forEach(fault -> lines.add(new FaultLine(
                        Part.TRAIL,
                        fault.subject().kind().name(),
                        fault.number(),
                        fault.kind().name(),
                        Optional.of(fault.subject().id()))));
        found.recordFaults()
                .forEach(fault -> lines.add(new FaultLine(
                        Part.RECORD,
                        fault.about().isEmpty() ? fault.subject().kind().name() : fault.about(),
                        0,
                        fault.kind().name(),
                        Optional.of(fault.subject().id()))));
        return lines;
    }

    @Override
    public Optional<Recorded> find(UUID id, Scope scope) {
        return sql.first(
                Statement.of(SHOWN + FROM).and("and v.id = ?", id).seenBy(scope, "v.path", "null"),
                Records.reader(Recorded.class));
    }

    @Override
    public Page<Recorded> list(Scope scope, Page.Part part) {
        return Listing.page(
                sql,
                part,
                select -> Statement.of(select + " " + FROM).seenBy(scope, "v.path", "null"),
                COLUMNS,
                Order.by(Order.moment("v.started_at").desc(), Order.id("v.id").desc()),
                Records.reader(Recorded.class));
    }

    @Override
    public List<FaultLine> faults(UUID id) {
        return sql.list(
                Statement.of(
                        "select area as part, about, number, kind, class_id as matter from verification_fault"
                                + " where verification_id = ? order by position",
                        id),
                Records.reader(FaultLine.class));
    }
}
