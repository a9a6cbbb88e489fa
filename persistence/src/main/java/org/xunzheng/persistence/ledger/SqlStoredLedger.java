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
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.digest.ChainDigest;
import org.xunzheng.domain.ledger.RunProof;
import org.xunzheng.domain.ledger.StoredBatch;
import org.xunzheng.domain.ledger.StoredBatch.StoredCertificate;
import org.xunzheng.domain.ledger.StoredLedger;
import org.xunzheng.domain.ledger.StoredOpening;
import org.xunzheng.domain.ledger.StoredRun;
import org.xunzheng.domain.rule.Folded;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.persistence.institution.Named;
import org.xunzheng.persistence.protection.Vault;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.Run;

@ApplicationScoped
public class SqlStoredLedger implements StoredLedger {

    private static final int ROWS_AT_ONCE = 1_000;

    /** Not only those in the table of runs: a run that was removed, from certificate to row, has to be missed by its heads. */
    private static final String RUNS = """
            select k.run
              from (select run from ledger_run union select run from ledger_batch union select distinct run from certificate
                    union select run from ledger_head_run union select unnest(?)::char(12)) k
              left join registration r
                on r.serial_region = substr(k.run, 1, 6) and r.code = substr(k.run, 7, 4)::integer
              left join authority a on a.id = r.authority_id
             where true
            """;
    /** Everything in one statement, so that it is what was there at one moment, whoever issues meanwhile. */
    private static final String CONTENT = """
            select coalesce(l.last_number, l.opening, 0) as run_last, l.last_hash,
                   b.opening as o_opening, o.number as o_number, o.registration_id as o_registration, o.reason as o_reason,
                   o.entered_by as o_entered_by, o.confirmed_by as o_confirmed_by, o.confirmed_at as o_at,
                   o.digest as o_digest, o.previous_hash as o_previous, o.hash as o_hash,
                   case when l.last_number is null then l.opening end as t_opening, t.number as t_number,
                   t.registration_id as t_registration, t.reason as t_reason, t.entered_by as t_entered_by,
                   t.confirmed_by as t_confirmed_by, t.confirmed_at as t_at, t.digest as t_digest,
                   t.previous_hash as t_previous, t.hash as t_hash,
                   (select min(s.number) from certificate s where s.run = k.run and not exists
                      (select 1 from ledger_batch o where o.run = s.run
                          and s.number between o.first_number and o.last_number)) as stray,
                   b.first_number, b.last_number, b.class_id, b.registration_id, b.category, b.training, b.institution_name,
                   b.first_day, b.last_day, b.issued_on, b.issued_at, b.form, b.digest,
                   b.previous_hash, b.hash,
                   coalesce(r.institution_id = b.institution_id and r.authority_id = b.authority_id
                            and r.serial_region || lpad(r.code::text, 4, '0') = substr(k.run, 1, 10), false) as belongs,
                   e.number, e.serial, e.holder, e.id_cipher, e.id_key,
                   e.batch_first = b.first_number and e.batch_last = b.last_number as names_batch
              from (select ?::char(12) as run) k
              left join ledger_run l on l.run = k.run
              left join opening_balance t on t.run = k.run and l.last_number is null and t.number = l.opening
              left join ledger_batch b on b.run = k.run
              left join opening_balance o on o.run = k.run and o.number = b.opening
              left join registration r on r.id = b.registration_id
              left join certificate e on e.run = k.run and e.number between b.first_number and b.last_number
             order by b.first_number, e.number
            """;

    private static final String PROOF = """
            l.run, i.name as institution, a.name as authority, s.elsewhere, coalesce(l.last_number, l.opening) as last,
            c.certificates, c.distinct_numbers,
            case when l.last_number is null then l.opening else coalesce(c.highest, l.opening) end as highest
            """;
    /** A run's certificates are counted for the rows of the page alone. */
    private static final String PROOFS = """
            join ledger_run l on l.run = k.k1
            join registration r on r.id = l.registration_id
            join institution i on i.id = r.institution_id
            join authority a on a.id = r.authority_id
            left join lateral (select count(*) as certificates, count(distinct number) as distinct_numbers,
                                      max(number) as highest
                                 from certificate c where c.run = l.run) c on true
            cross join lateral (
              select coalesce(sum(s.number - coalesce((select max(b.last_number) from ledger_batch b
                                                        where b.run = s.run and b.last_number <= s.number), 0)), 0) as elsewhere
                from run_start s where s.run = l.run and s.number > 0) s
            """;

    private final Sql sql;
    private final Vault vault;

    @Inject
    public SqlStoredLedger(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    protected SqlStoredLedger() {
        this(null, null);
    }

    @Override
    public List<Run> runs(Scope scope, List<Run> witnessed) {
        return sql.list(
                Statement.of(RUNS, Column.of("text", witnessed, Run::toString))
                        .seenBy(scope, "coalesce(a.path, '')", "r.institution_id")
                        .and("order by k.run"),
                row -> Run.of(row.getString(1)));
    }

    @Override
    public StoredRun read(Run run, Consumer<StoredBatch> each) {
        Gathering gathering = new Gathering(run, vault.session(), each);
        sql.each(Statement.of(CONTENT, run.toString()), ROWS_AT_ONCE, gathering::take);
        return gathering.finish();
    }

    /** Puts rows of certificates together to batches, each handed over when the next one begins. */
    private static final class Gathering {

        private final Run run;
        private final Vault.Session vault;
        private final Consumer<StoredBatch> each;
        private StoredRun end;
        private StoredBatch batch;
        private List<StoredCertificate> certificates = new ArrayList<>();

        Gathering(Run run, Vault.Session vault, Consumer<StoredBatch> each) {
            this.run = run;
            this.vault = vault;
            this.each = each;
        }

        void take(ResultSet row) throws SQLException {
            Integer stray = row.getObject("stray", Integer.class);
            byte[] lastHash = row.getBytes("last_hash");
            end = new StoredRun(
                    run,
                    row.getInt("run_last"),
                    lastHash == null ? ChainDigest.beginning() : lastHash,
                    opening(row, "t_"),
                    stray == null ? OptionalInt.empty() : OptionalInt.of(stray));
            Integer first = row.getObject("first_number", Integer.class);
            if (first == null) {
                return;
            }
            if (batch == null || batch.first() != first) {
                handOver();
                batch = batch(row);
            }
            if (row.getString("serial") != null) {
                certificates.add(certificate(row));
            }
        }

        /** What the batch of the row begins behind, or the run's own row, as the prefix says. */
        private static Optional<StoredOpening> opening(ResultSet row, String prefix) throws SQLException {
            Integer number = row.getObject(prefix + "opening", Integer.class);
            if (number == null) {
                return Optional.empty();
            }
            OffsetDateTime at = row.getObject(prefix + "at", OffsetDateTime.class);
            return Optional.of(new StoredOpening(
                    number,
                    row.getInt(prefix + "number"),
                    row.getObject(prefix + "registration", UUID.class),
                    row.getString(prefix + "reason"),
                    row.getObject(prefix + "entered_by", UUID.class),
                    row.getObject(prefix + "confirmed_by", UUID.class),
                    at == null ? null : at.toInstant(),
                    row.getString(prefix + "digest"),
                    row.getBytes(prefix + "previous"),
                    row.getBytes(prefix + "hash")));
        }

        private StoredBatch batch(ResultSet row) throws SQLException {
            certificates = new ArrayList<>();
            return new StoredBatch(
                    row.getInt("first_number"),
                    row.getInt("last_number"),
                    opening(row, "o_"),
                    row.getObject("class_id", UUID.class),
                    row.getObject("registration_id", UUID.class),
                    row.getBoolean("belongs"),
                    row.getString("category"),
                    row.getString("training"),
                    row.getString("institution_name"),
                    row.getObject("first_day", LocalDate.class),
                    row.getObject("last_day", LocalDate.class),
                    row.getObject("issued_on", LocalDate.class),
                    row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                    row.getInt("form"),
                    row.getString("digest"),
                    row.getBytes("previous_hash"),
                    row.getBytes("hash"),
                    certificates);
        }

        private StoredCertificate certificate(ResultSet row) throws SQLException {
            byte[] key = row.getBytes("id_key");
            return new StoredCertificate(
                    row.getInt("number"),
                    row.getString("serial"),
                    row.getString("holder"),
                    key,
                    row.getBoolean("names_batch") && vault.fits(row.getBytes("id_cipher"), key));
        }

        private void handOver() {
            if (batch != null) {
                each.accept(batch);
            }
        }

        StoredRun finish() {
            handOver();
            return end;
        }
    }

    @Override
    public Page<RunProof> proofs(String text, Scope scope, Page.Part part) {
        Sql.Reader<RunProof> proofs = row -> new RunProof(
                Run.of(row.getString("run")),
                row.getString("institution"),
                row.getString("authority"),
                row.getInt("elsewhere"),
                row.getInt("last"),
                row.getInt("certificates"),
                row.getInt("distinct_numbers"),
                row.getInt("highest"));
        return Listing.of(PROOF, PROOFS, proofs)
                .from("ledger_run l join registration r on r.id = l.registration_id", Order.by(Order.text("l.run")))
                .where(named(text))
                .seenBy(scope, "r.authority_id", "r.institution_id")
                .page(sql, part);
    }

    /** By the beginning of a run, or in the name of the institution or authority. */
    private static Statement named(String text) {
        String wanted = Folded.of(text);
        return wanted.isEmpty()
                ? Statement.of("")
                : Statement.of("and (starts_with(l.run::text, ?) or r.institution_id = any(array(", wanted)
                        .and(Named.institutions(text))
                        .and(")) or r.authority_id = any(array(select a.id from authority a where true")
                        .having(text, "a.searched")
                        .and(")))");
    }
}
