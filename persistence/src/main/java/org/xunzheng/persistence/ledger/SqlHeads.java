package org.xunzheng.persistence.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.xunzheng.domain.ledger.DatedLeaf;
import org.xunzheng.domain.ledger.Heads;
import org.xunzheng.domain.ledger.LedgerHead;
import org.xunzheng.domain.ledger.RunLeaf;
import org.xunzheng.domain.ledger.TrailLeaf;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.Run;

@ApplicationScoped
public class SqlHeads implements Heads {

    private static final int ROWS_AT_ONCE = 1_000;

    private static final String RUNS_BY_LEDGER = """
            select distinct on (run) run, last_number, hash as last_hash from ledger_batch
             where issued_on <= ? order by run, last_number desc
            """;
    /**
     * Entries are looked for from a day before the last head on: one may have been written by a transaction that was still
     * open when that head was made.
     */
    private static final String SUBJECTS_BY_TRAIL = """
            select distinct on (t.subject_kind, t.subject_id) t.subject_kind, t.subject_id, t.number, t.hash as last_hash
              from trail_entry t
             where t.at < (?::date + 1)::timestamp at time zone 'Asia/Shanghai'
               and t.at >= coalesce((select max(day) from ledger_head), '2000-01-01'::date)::timestamp
                           at time zone 'Asia/Shanghai'
               and t.number > coalesce((select max(c.number) from ledger_head_subject c
                                         where c.subject_kind = t.subject_kind and c.subject_id = t.subject_id), 0)
             order by t.subject_kind, t.subject_id, t.number desc
            """;

    private static final String INSERT = """
            insert into ledger_head (day, made_at, previous_hash, runs, certificates, ledger_root, subjects, trail_root,
                                     digest, hash, signature, key)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String PUT_BACK = """
            insert into ledger_head (day, made_at, previous_hash, runs, certificates, ledger_root, subjects, trail_root,
                                     digest, hash, signature, key, put_back)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)
            """;
    private static final String INSERT_RUNS = """
            insert into ledger_head_run (run, day, last_number, last_hash)
            select n.run, ?, n.last_number, n.last_hash from unnest(?, ?, ?) as n (run, last_number, last_hash)
             where not exists (select 1 from ledger_head_run o where o.run = n.run and o.last_number = n.last_number)
            """;
    private static final String INSERT_SUBJECTS = """
            insert into ledger_head_subject (subject_kind, subject_id, number, day, last_hash)
            select n.kind, n.id, n.number, ?, n.last_hash from unnest(?, ?, ?, ?) as n (kind, id, number, last_hash)
            """;
    private static final String RUNS = """
            select distinct on (run) run, last_number, last_hash from ledger_head_run
             where day <= ? order by run, day desc
            """;
    private static final String DAYS = """
            select h.day, r.run, r.last_number, r.last_hash, null as subject_kind, null::uuid as subject_id
              from ledger_head h join ledger_head_run r on r.day = h.day
            union all
            select h.day, null, s.number, s.last_hash, s.subject_kind, s.subject_id
              from ledger_head h join ledger_head_subject s on s.day = h.day
            union all
            select h.day, null, 0, null, null, null from ledger_head h
            order by 1, 2, 5, 6
            """;

    private final Sql sql;
    private final FileWitness witness;

    @Inject
    public SqlHeads(Sql sql, FileWitness witness) {
        this.sql = sql;
        this.witness = witness;
    }

    protected SqlHeads() {
        this(null, null);
    }

    @Override
    public Optional<LedgerHead> last() {
        return sql.first(Statement.of("select * from ledger_head order by day desc limit 1"), SqlHeads::head);
    }

    @Override
    public Optional<LedgerHead> of(LocalDate day) {
        return sql.first(Statement.of("select * from ledger_head where day = ?", day), SqlHeads::head);
    }

    @Override
    public Optional<LedgerHead> firstSince(LocalDate day) {
        return sql.first(
                Statement.of("select * from ledger_head where day >= ? order by day limit 1", day), SqlHeads::head);
    }

    @Override
    public Page<LedgerHead> list(Page.Part part) {
        return Listing.page(
                sql,
                part,
                select -> Statement.of(select + " from ledger_head where true"),
                "*",
                Order.by(Order.day("day").desc()),
                SqlHeads::head);
    }

    @Override
    public List<LedgerHead> all() {
        return sql.list(Statement.of("select * from ledger_head order by day"), SqlHeads::head);
    }

    private static LedgerHead head(ResultSet row) throws SQLException {
        return new LedgerHead(
                row.getObject("day", LocalDate.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getBytes("previous_hash"),
                row.getInt("runs"),
                row.getLong("certificates"),
                row.getBytes("ledger_root"),
                row.getInt("subjects"),
                row.getBytes("trail_root"),
                row.getString("digest"),
                row.getBytes("hash"),
                row.getBytes("signature"),
                row.getString("key"),
                row.getBoolean("put_back"));
    }

    @Override
    public List<RunLeaf> runsByLedger(LocalDate day) {
        return sql.list(Statement.of(RUNS_BY_LEDGER, day), SqlHeads::run);
    }

    private static RunLeaf run(ResultSet row) throws SQLException {
        return new RunLeaf(Run.of(row.getString("run")), row.getInt("last_number"), row.getBytes("last_hash"));
    }

    @Override
    public List<TrailLeaf> subjectsByTrail(LocalDate day) {
        return sql.list(
                Statement.of(SUBJECTS_BY_TRAIL, day),
                row -> new TrailLeaf(
                        new Subject(
                                Subject.Kind.valueOf(row.getString("subject_kind")),
                                row.getObject("subject_id", UUID.class)),
                        row.getInt("number"),
                        row.getBytes("last_hash")));
    }

    @Override
    public long certificates(LocalDate day) {
        return sql.count(Statement.of(
                "select coalesce(sum(last_number - first_number + 1), 0) from ledger_batch where issued_on <= ?", day));
    }

    @Override
    public void add(LedgerHead head, List<RunLeaf> runs, List<TrailLeaf> subjects) {
        sql.transaction().afterwards(isCommitted -> {
            if (isCommitted) {
                witness.keep(head);
            }
        });
        insert(INSERT, head);
        sql.update(Statement.of(
                INSERT_RUNS,
                head.day(),
                Column.of("text", runs, leaf -> leaf.run().toString()),
                Column.of("integer", runs, RunLeaf::lastNumber),
                Column.ofBytes(runs, RunLeaf::lastHash)));
        sql.update(Statement.of(
                INSERT_SUBJECTS,
                head.day(),
                Column.of("text", subjects, leaf -> leaf.subject().kind().name()),
                Column.of("uuid", subjects, leaf -> leaf.subject().id()),
                Column.of("integer", subjects, TrailLeaf::number),
                Column.ofBytes(subjects, TrailLeaf::lastHash)));
    }

    private void insert(String statement, LedgerHead head) {
        sql.update(Statement.of(
                statement,
                head.day(),
                head.madeAt(),
                head.previousHash(),
                head.runs(),
                head.certificates(),
                head.ledgerRoot(),
                head.subjects(),
                head.trailRoot(),
                head.digest(),
                head.hash(),
                head.signature(),
                head.key()));
    }

    /** Puts a head back as it was signed; the leaves of its trees are lost. */
    public void putBack(LedgerHead head) {
        insert(PUT_BACK, head);
    }

    @Override
    public List<RunLeaf> runs(LocalDate day) {
        return sql.list(Statement.of(RUNS, day), SqlHeads::run);
    }

    @Override
    public List<DatedLeaf> of(Run run) {
        return sql.list(
                Statement.of(
                        "select day, run, last_number, last_hash from ledger_head_run where run = ? order by day",
                        run.toString()),
                row -> new DatedLeaf(row.getObject("day", LocalDate.class), run(row)));
    }

    /** The lock that the trigger {@code batch_is_dated_in_order} shares. */
    @Override
    public void holdIssuing() {
        sql.first(Statement.of("select pg_advisory_xact_lock(hashtext('xunzheng.closing'))"), row -> true);
    }

    @Override
    public void eachDay(BiConsumer<LocalDate, Moved> each) {
        Days days = new Days(each);
        sql.each(Statement.of(DAYS), ROWS_AT_ONCE, days::take);
        days.handOver();
    }

    /** Puts rows of leaves together to days. */
    private static final class Days {

        private final BiConsumer<LocalDate, Moved> each;
        private LocalDate day;
        private List<RunLeaf> runs = new ArrayList<>();
        private List<TrailLeaf> subjects = new ArrayList<>();

        Days(BiConsumer<LocalDate, Moved> each) {
            this.each = each;
        }

        void take(ResultSet row) throws SQLException {
            LocalDate next = row.getObject("day", LocalDate.class);
            if (!next.equals(day)) {
                handOver();
                day = next;
                runs = new ArrayList<>();
                subjects = new ArrayList<>();
            }
            if (row.getString("run") != null) {
                runs.add(run(row));
            } else if (row.getString("subject_kind") != null) {
                subjects.add(new TrailLeaf(
                        new Subject(
                                Subject.Kind.valueOf(row.getString("subject_kind")),
                                row.getObject("subject_id", UUID.class)),
                        row.getInt("last_number"),
                        row.getBytes("last_hash")));
            }
        }

        void handOver() {
            if (day != null) {
                each.accept(day, new Moved(runs, subjects));
            }
        }
    }
}
