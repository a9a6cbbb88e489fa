package org.xunzheng.persistence.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
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
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlVerifications implements Verifications {

    private static final String FROM = """
            from verification v join account c on c.id = v.account_id join authority a on a.id = c.authority_id where true
            """;
    /** The class of the batch that has the number, or would have it. */
    private static final String INSERT_FAULTS = """
            insert into verification_fault (verification_id, position, area, about, number, kind, class_id)
            select ?, n.position, n.area, n.about, n.number, n.kind,
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
    public UUID start(Caller caller, Instant at) {
        UUID id = UUID.randomUUID();
        sql.update(Statement.of(
                "insert into verification (id, account_id, path, started_at, heard_of_at, state)"
                        + " values (?, ?, ?, ?, ?, 'RUNNING')",
                id,
                caller.account(),
                caller.authority().path(),
                at,
                at));
        return id;
    }

    @Override
    public void progress(UUID id, int runsDone, int runs, Instant at) {
        sql.update(Statement.of(
                "update verification set runs_done = ?, runs = ?, heard_of_at = ? where id = ?",
                runsDone,
                runs,
                at,
                id));
    }

    @Override
    public void finish(UUID id, Verification found, Instant at) {
        List<FaultLine> faults = lines(found);
        sql.update(Statement.of(
                INSERT_FAULTS,
                id,
                Column.of("integer", IntStream.range(0, faults.size()).boxed().toList(), position -> position),
                Column.of("text", faults, fault -> fault.part().name()),
                Column.of("text", faults, FaultLine::about),
                Column.of("integer", faults, FaultLine::number),
                Column.of("text", faults, FaultLine::kind),
                Column.of("uuid", faults, fault -> fault.matter().orElse(null))));
        sql.update(Statement.of(
                "update verification set state = ?, runs_done = ?, runs = ?, batches = ?, certificates = ?, heads = ?,"
                        + " entries = ?, heard_of_at = ? where id = ?",
                found.holds() ? State.HOLDS : State.FAULTS,
                found.runs(),
                found.runs(),
                found.batches(),
                found.certificates(),
                found.heads(),
                found.entries(),
                at,
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
    public void fail(UUID id, Instant at) {
        sql.update(Statement.of("update verification set state = 'FAILED', heard_of_at = ? where id = ?", at, id));
    }

    @Override
    public Optional<Recorded> find(UUID id, Scope scope) {
        return sql.first(
                Statement.of("select v.*, c.name, a.name as place " + FROM)
                        .and("and v.id = ?", id)
                        .seenBy(scope, "v.path", "null"),
                SqlVerifications::recorded);
    }

    @Override
    public Page<Recorded> list(Scope scope, Page.Part part) {
        return Listing.page(
                sql,
                part,
                select -> Statement.of(select + " " + FROM).seenBy(scope, "v.path", "null"),
                "v.*, c.name, a.name as place",
                Order.by(Order.moment("v.started_at").desc(), Order.id("v.id").desc()),
                SqlVerifications::recorded);
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("place"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("heard_of_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getInt("runs_done"),
                row.getInt("runs"),
                row.getLong("batches"),
                row.getLong("certificates"),
                row.getInt("heads"),
                row.getLong("entries"));
    }

    @Override
    public List<FaultLine> faults(UUID id) {
        return sql.list(
                Statement.of("select * from verification_fault where verification_id = ? order by position", id),
                row -> new FaultLine(
                        Part.valueOf(row.getString("area")),
                        row.getString("about"),
                        row.getInt("number"),
                        row.getString("kind"),
                        Optional.ofNullable(row.getObject("class_id", UUID.class))));
    }
}
