package org.xunzheng.persistence.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.xunzheng.domain.digest.ChainDigest;
import org.xunzheng.domain.digest.Hashing;
import org.xunzheng.domain.digest.Hashings;
import org.xunzheng.domain.ledger.Batch;
import org.xunzheng.domain.ledger.BatchDigest;
import org.xunzheng.domain.ledger.Holder;
import org.xunzheng.domain.ledger.Ledger;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.persistence.protection.Vault;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.Category;
import org.xunzheng.serial.Run;
import org.xunzheng.serial.Sequence;
import org.xunzheng.serial.SerialRange;

@ApplicationScoped
public class SqlLedger implements Ledger {

    /** Shares the code with other readers until commit, so that it is not retired meanwhile (SER-5). */
    private static final String LOCK = """
            select coalesce(l.last_number, l.opening) as last_number, l.last_number is null as untouched, l.last_hash
              from ledger_run l join registration r on r.id = l.registration_id
             where l.run = ? and r.retired_on is null
               for update of l for share of r
            """;

    private static final String INSERT_BATCH = """
            insert into ledger_batch (run, first_number, last_number, opening, class_id, registration_id, institution_id,
                                      authority_id, category, training, institution_name, first_day, last_day,
                                      issued_on, issued_at, form, digest, previous_hash, hash)
            select ?, ?, ?, ?::integer, ?, r.id, r.institution_id, r.authority_id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
              from registration r where r.id = ?
            """;
    private static final String INSERT_CERTIFICATES = """
            ; insert into certificate (serial, batch_first, batch_last, holder, id_cipher, id_key)
            select c.serial, ?, ?, c.holder, c.id_cipher, c.id_key
              from unnest(?, ?, ?, ?) as c (serial, holder, id_cipher, id_key)
            """;

    private final Sql sql;
    private final Vault vault;
    private final Hashings hashings;
    private final Turns turns = new Turns();

    @Inject
    public SqlLedger(Sql sql, Vault vault, Hashings hashings) {
        this.sql = sql;
        this.vault = vault;
        this.hashings = hashings;
    }

    protected SqlLedger() {
        this(null, null, null);
    }

    /** @param untouched whether no number was taken yet */
    private record End(int last, boolean untouched, byte[] hash) {}

    @Override
    public SerialRange append(Batch batch) {
        // Whatever is slow comes before the lock.
        Hashing hashing = hashings.current();
        Vault.Session session = vault.session();
        List<byte[]> keys =
                batch.holders().stream().map(h -> session.key(h.idNumber())).toList();
        List<byte[]> ciphers =
                batch.holders().stream().map(h -> session.seal(h.idNumber())).toList();

        End end = lock(batch.run(), batch.registration());
        int first = end.last + 1;
        int last = end.last + batch.holders().size();
        if (last > Sequence.LAST.number()) {
            throw new StaleVersion("run " + batch.run() + " filled up meanwhile");
        }
        SerialRange serials = new SerialRange(batch.run(), new Sequence(first), new Sequence(last), batch.category());
        byte[] hash = BatchDigest.of(hashing, end.hash, batch, serials, keys);
        // All in one message, so that the row is held for one round trip and the commit.
        sql.update(Statement.of(
                        INSERT_BATCH,
                        batch.run().toString(),
                        first,
                        last,
                        end.untouched ? Optional.of(end.last) : Optional.empty(),
                        batch.trainingClass(),
                        batch.category(),
                        batch.training(),
                        batch.institution(),
                        batch.firstDay(),
                        batch.lastDay(),
                        batch.issuedOn(),
                        batch.issuedAt(),
                        BatchDigest.FORM,
                        hashing.name(),
                        end.hash,
                        hash,
                        batch.registration())
                .and(
                        INSERT_CERTIFICATES,
                        first,
                        last,
                        Column.of("text", texts(serials), text -> text),
                        Column.of("text", batch.holders(), Holder::name),
                        Column.ofBytes(ciphers, c -> c),
                        Column.ofBytes(keys, k -> k))
                .and(
                        "; update ledger_run set last_number = ?, last_hash = ? where run = ?",
                        last,
                        hash,
                        batch.run().toString()));
        return serials;
    }

    /** The serials' text; their first twelve characters are made once. */
    private static List<String> texts(SerialRange serials) {
        String run = serials.run().toString();
        String category = serials.category().name();
        return IntStream.rangeClosed(serials.first().number(), serials.last().number())
                .mapToObj(number -> run + new Sequence(number) + category)
                .toList();
    }

    private static End end(ResultSet row) throws SQLException {
        return new End(row.getInt("last_number"), row.getBoolean("untouched"), row.getBytes("last_hash"));
    }

    private End lock(Run run, UUID registration) {
        turns.take(run, sql.transaction());
        Statement lock = Statement.of(LOCK, run.toString());
        Optional<End> end = sql.first(lock, SqlLedger::end);
        if (end.isPresent()) {
            return end.get();
        }
        // The first batch of the year; if another one comes first, this waits for it.
        sql.update(Statement.of(
                "insert into ledger_run (run, registration_id, last_hash) values (?, ?, ?) on conflict do nothing",
                run.toString(),
                registration,
                ChainDigest.beginning()));
        return sql.first(lock, SqlLedger::end)
                .orElseThrow(() -> new StaleVersion("the code of run " + run + " was retired meanwhile"));
    }

    @Override
    public Optional<SerialRange> issuedTo(UUID trainingClass) {
        return sql.first(
                Statement.of(
                        "select run, first_number, last_number, category from ledger_batch where class_id = ?",
                        trainingClass),
                row -> new SerialRange(
                        Run.of(row.getString("run")),
                        new Sequence(row.getInt("first_number")),
                        new Sequence(row.getInt("last_number")),
                        Category.valueOf(row.getString("category"))));
    }
}
