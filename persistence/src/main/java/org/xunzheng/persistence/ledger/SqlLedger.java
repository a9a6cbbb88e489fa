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
import org.xunzheng.domain.ledger.Graduate;
import org.xunzheng.domain.ledger.Ledger;
import org.xunzheng.domain.ledger.RunLeaf;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Message;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.Category;
import org.xunzheng.serial.Run;
import org.xunzheng.serial.Sequence;
import org.xunzheng.serial.SerialRange;

@ApplicationScoped
public class SqlLedger implements Ledger {

    private static final String LOCK = """
            select coalesce(l.last_number, l.opening) as last_number, l.last_number is null as untouched, l.last_hash
              from ledger_run l join registration r on r.id = l.registration_id
             where l.run = ? and r.retired_on is null
               for update of l for share of r
            """;

    /**
     * Moves the run on, if it ends where it was thought to end, and stores what follows there; whoever else wants to, waits
     * for the row and then writes nothing. The code is shared with other readers until commit, so that it is not retired
     * meanwhile (SER-5).
     */
    private static final String FOLLOW = """
            with code as materialized (
              select id, institution_id, authority_id from registration where id = ? and retired_on is null for share
            ), moved as (
              update ledger_run l set last_number = ?, last_hash = ?
                from code
               where l.run = ? and l.registration_id = code.id and coalesce(l.last_number, l.opening) = ? and l.last_hash = ?
              returning l.run, code.id, code.institution_id, code.authority_id
            ), batch as (
              insert into ledger_batch (run, registration_id, institution_id, authority_id, first_number, last_number, opening,
                                        class_id, category, training, institution_name, first_day, last_day,
                                        issued_on, issued_at, form, digest, previous_hash, hash)
              select run, id, institution_id, authority_id, ?, ?, ?::integer, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from moved
              returning first_number, last_number
            )
            insert into certificate (serial, batch_first, batch_last, holder, id_cipher, id_key)
            select c.serial, b.first_number, b.last_number, c.holder, c.id_cipher, c.id_key
              from batch b cross join unnest(?, ?, ?, ?) as c (serial, holder, id_cipher, id_key)
            """;

    private final Sql sql;
    private final Hashings hashings;
    private final FileWitness witness;
    private final Turns turns = new Turns();

    @Inject
    public SqlLedger(Sql sql, Hashings hashings, FileWitness witness) {
        this.sql = sql;
        this.hashings = hashings;
        this.witness = witness;
    }

    protected SqlLedger() {
        this(null, null, null);
    }

    /**
     * Takes the next numbers of the run and stores the batch's certificates under them, in the caller's transaction: what
     * fails consumes nothing (SER-11). The run stays locked until the transaction ends, so this is its last step. The
     * number of messages does not depend on the size of the batch.
     *
     * <p>Where this node knows how the run ends, since it wrote there last, everything goes in one message that takes hold
     * only if the run still ends there. Otherwise the run is locked and looked at first.
     *
     * @param before what else the transaction writes, sent along
     * @throws StaleVersion if the class has a batch already, the run no longer has room, or its code was retired at this
     *     very moment (SER-5)
     */
    public SerialRange append(Batch batch, Message before) {
        Optional<Turns.Turn> turn = turns.take(batch.run(), sql.transaction());
        Message message = before;
        Optional<RunEnd> known = turn.flatMap(Turns.Turn::end);
        if (known.isPresent()) {
            Following following = follow(known.get(), batch, message);
            if (following.movedOn()) {
                turn.get().leaveAt(following.end);
                writeDown(following);
                return following.serials;
            }
            turn.get().wasWrong();
            message = new Message();
        }
        Following following = follow(lock(batch, message), batch, new Message());
        if (!following.movedOn()) {
            throw new IllegalStateException("run " + batch.run() + " moved on while it was locked");
        }
        turn.ifPresent(held -> held.leaveAt(following.end));
        writeDown(following);
        return following.serials;
    }

    /**
     * Once it is committed; what is rolled back never was. The run moved on from where the database has it, and is locked: if
     * more was written down before, an older state was restored.
     */
    private void writeDown(Following following) {
        if (witness.standing(following.serials.run())
                .filter(known -> known.lastNumber() >= following.serials.first().number())
                .isPresent()) {
            throw new IllegalStateException(
                    "run " + following.serials.run() + " stands lower than what was written down outside the database");
        }
        RunLeaf leaf = new RunLeaf(following.serials.run(), following.end.last(), following.end.hash());
        sql.transaction().afterwards(isCommitted -> {
            if (isCommitted) {
                witness.keep(List.of(leaf));
            }
        });
    }

    /** A batch that was sent: its serials, where it leaves the run, and whether the run ended where it was to follow. */
    private record Following(SerialRange serials, RunEnd end, Message.Count certificates) {

        boolean movedOn() {
            return certificates.rows() == serials.size();
        }
    }

    /** Sends everything in one message, so that the row is held for one way there and back and the commit. */
    private Following follow(RunEnd end, Batch batch, Message message) {
        Hashing hashing = hashings.current();
        int first = end.last() + 1;
        int last = end.last() + batch.holders().size();
        if (last > Sequence.LAST.number()) {
            throw new StaleVersion("run " + batch.run() + " filled up meanwhile");
        }
        String run = batch.run().toString();
        SerialRange serials = new SerialRange(batch.run(), new Sequence(first), new Sequence(last), batch.category());
        byte[] hash = BatchDigest.of(hashing, end.hash(), batch, serials);
        Message.Count certificates = message.write(Statement.of(
                FOLLOW,
                batch.registration(),
                last,
                hash,
                run,
                end.last(),
                end.hash(),
                first,
                last,
                end.untouched() ? Optional.of(end.last()) : Optional.empty(),
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
                end.hash(),
                hash,
                Column.of("text", texts(serials), text -> text),
                Column.of("text", batch.holders(), Graduate::name),
                Column.ofBytes(batch.holders(), h -> h.idNumber().sealed()),
                Column.ofBytes(batch.holders(), h -> h.idNumber().key())));
        sql.send(message);
        return new Following(serials, new RunEnd(last, false, hash), certificates);
    }

    /** The serials' text; their first twelve characters are made once. */
    private static List<String> texts(SerialRange serials) {
        String run = serials.run().toString();
        String category = serials.category().name();
        return IntStream.rangeClosed(serials.first().number(), serials.last().number())
                .mapToObj(number -> run + new Sequence(number) + category)
                .toList();
    }

    private static RunEnd end(ResultSet row) throws SQLException {
        return new RunEnd(row.getInt("last_number"), row.getBoolean("untouched"), row.getBytes("last_hash"));
    }

    private RunEnd lock(Batch batch, Message message) {
        String run = batch.run().toString();
        Statement lock = Statement.of(LOCK, run);
        Message.Rows<RunEnd> end = message.ask(lock, SqlLedger::end);
        sql.send(message);
        if (end.first().isPresent()) {
            return end.first().get();
        }
        // The first batch of the year; if another one comes first, this waits for it.
        sql.update(Statement.of(
                "insert into ledger_run (run, registration_id, last_hash) values (?, ?, ?) on conflict do nothing",
                run,
                batch.registration(),
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
