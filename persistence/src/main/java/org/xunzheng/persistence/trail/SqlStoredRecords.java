package org.xunzheng.persistence.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.digest.Hashing;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.RecordFault;
import org.xunzheng.domain.trail.RecordPart;
import org.xunzheng.domain.trail.StoredRecord;
import org.xunzheng.domain.trail.StoredRecords;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.TrailEntry;
import org.xunzheng.persistence.policy.ShippedDocuments;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

/** Reads what the trail seals, and seals what a step wrote. */
@ApplicationScoped
public class SqlStoredRecords implements StoredRecords {

    private static final int ROWS_AT_ONCE = 1_000;

    private static final String OF_THE_SCOPE = """
              left join trail_subject s on s.kind = r.kind and s.id = r.id
              left join authority a on a.id = s.authority_id
             where true
            """;
    private static final String GROUPED = " group by r.kind, r.id, r.key";
    private static final String RECORDS =
            "select r.kind, r.id, r.key, string_agg(r.row::text, E'\\n' order by r.row::text collate \"C\") as text";
    private static final String SEALS = """
            select t.kind, t.id, t.digest, t.facts
              from (select subject_kind as kind, subject_id as id, number, digest, facts from trail_entry
                     where action = any(?)) t
            """;

    /** Each class that was issued by its own word, the trail's or the ledger's, but not by all three. */
    private static final String ISSUES = """
            select 'TRAINING_CLASS' as kind, r.id, r.found as fault
              from (select coalesce(c.id, t.id, b.id) as id, 'TRAINING_CLASS' as kind,
                           case when b.id is null then 'BATCH_MISSING' else 'BATCH_NOT_ISSUED' end as found
                      from (select id from training_class where state = 'ISSUED') c
                      full join (select distinct subject_id as id from trail_entry
                                  where subject_kind = 'TRAINING_CLASS' and action = 'CERTIFICATES_ISSUED') t on t.id = c.id
                      full join (select class_id as id from ledger_batch) b on b.id = coalesce(c.id, t.id)
                     where c.id is null or t.id is null or b.id is null) r
            """;
    /** Each quota that is not what the last proposal in force says, or does not count what was issued. */
    private static final String QUOTAS = """
            select 'QUOTA' as kind, r.id, 'QUOTA_DIFFERS' as fault
              from (select p.id, 'QUOTA' as kind
                      from (select distinct on (p.authority, p.year) m.id, p.authority as authority_id, p.year, p.allowed
                              from quota_facts p
                              join matter m on m.id = p.matter_id and m.round = p.round and m.state = 'IN_FORCE'
                             order by p.authority, p.year, m.changed_at desc) p
                      join authority o on o.id = p.authority_id
                      left join quota q on q.authority_id = p.authority_id and q.year = p.year
                     where q.allowed is distinct from p.allowed
                        or q.issued is distinct from
                           (select coalesce(sum(b.last_number - b.first_number + 1), 0)
                              from ledger_batch b join authority x on x.id = b.authority_id
                             where extract(year from b.issued_on) = p.year and starts_with(x.path, o.path))) r
            """;

    private static final String FILES = """
            select r.kind, r.id, r.hash
              from (select a.subject_kind as kind, a.subject_id as id, f.hash
                      from attachment a join stored_file f on f.id = a.file_id) r
            """;

    private final Sql sql;

    @Inject
    public SqlStoredRecords(Sql sql) {
        this.sql = sql;
    }

    protected SqlStoredRecords() {
        this(null);
    }

    /** The entry with the hashes of what its step wrote. */
    TrailEntry sealing(TrailEntry entry, Hashing hashing) {
        TrailEntry sealed = entry;
        for (RecordPart part : RecordPart.sealedBy(entry.action())) {
            for (StoredRecord record : written(part, entry.subject())) {
                sealed = sealed.with(part.fact(record.key()), record.seal(hashing, part));
            }
        }
        return sealed;
    }

    /** What there is of the part and was not sealed before; of what may change, what there is now. */
    private List<StoredRecord> written(RecordPart part, Subject subject) {
        if (part.isKept()) {
            return sql.list(
                    of(part, subject)
                            .and("and not r.key = any(?)", Column.of("text", sealedKeys(part, subject), key -> key))
                            .and(GROUPED),
                    SqlStoredRecords::record);
        }
        return List.of(sql.first(of(part, subject).and(GROUPED), SqlStoredRecords::record)
                .orElse(new StoredRecord(subject, "", "")));
    }

    private static Statement of(RecordPart part, Subject subject) {
        return Statement.of(
                RECORDS + " from (" + SealedRows.of(part) + ") r where r.kind = ? and r.id = ?",
                subject.kind(),
                subject.id());
    }

    private Set<String> sealedKeys(RecordPart part, Subject subject) {
        Set<String> keys = new HashSet<>();
        sql.list(
                        Statement.of(
                                "select facts from trail_entry where subject_kind = ? and subject_id = ? and action = any(?)",
                                subject.kind(),
                                subject.id(),
                                names(part)),
                        row -> row.getString(1))
                .forEach(facts -> eachSealOf(part, facts, (key, hash) -> keys.add(key)));
        return keys;
    }

    private static Column names(RecordPart part) {
        return Column.of("text", part.actions(), Action::name);
    }

    @FunctionalInterface
    private interface SealTaker {
        void take(String key, String hash);
    }

    private static void eachSealOf(RecordPart part, String facts, SealTaker taker) {
        String whole = part.fact("");
        TrailEntry.readFacts(facts).forEach((name, value) -> {
            if (name.equals(whole)) {
                taker.take("", value);
            } else if (name.startsWith(whole + ".")) {
                taker.take(name.substring(whole.length() + 1), value);
            }
        });
    }

    @Override
    public void each(RecordPart part, Scope scope, Consumer<StoredRecord> taker) {
        sql.each(
                Statement.of(RECORDS + " from (" + SealedRows.of(part) + ") r " + OF_THE_SCOPE)
                        .seenBy(scope, "coalesce(a.path, '')", "s.institution_id")
                        .and(GROUPED),
                ROWS_AT_ONCE,
                row -> taker.accept(record(row)));
    }

    private static StoredRecord record(ResultSet row) throws SQLException {
        return new StoredRecord(subject(row), row.getString("key"), row.getString("text"));
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return new Subject(Subject.Kind.valueOf(row.getString("kind")), row.getObject("id", UUID.class));
    }

    @Override
    public void eachSeal(RecordPart part, Scope scope, Consumer<Seal> taker) {
        sql.each(
                Statement.of(SEALS + OF_THE_SCOPE.replace("r.", "t."), names(part))
                        .seenBy(scope, "coalesce(a.path, '')", "s.institution_id")
                        .and("order by t.kind, t.id, t.number"),
                ROWS_AT_ONCE,
                row -> {
                    Subject subject = subject(row);
                    String digest = row.getString("digest");
                    eachSealOf(
                            part,
                            row.getString("facts"),
                            (key, hash) -> taker.accept(new Seal(subject, key, digest, hash)));
                });
    }

    @Override
    public void eachFile(Scope scope, BiConsumer<Subject, String> file) {
        sql.each(
                Statement.of(FILES + OF_THE_SCOPE)
                        .seenBy(scope, "coalesce(a.path, '')", "s.institution_id")
                        .and("order by r.kind, r.id, r.hash"),
                ROWS_AT_ONCE,
                row -> file.accept(subject(row), row.getString("hash")));
    }

    @Override
    public List<RecordFault> contradictions(Scope scope) {
        List<RecordFault> faults = new ArrayList<>();
        for (String contradiction : List.of(ISSUES, QUOTAS)) {
            faults.addAll(sql.list(
                    Statement.of(contradiction + OF_THE_SCOPE)
                            .seenBy(scope, "coalesce(a.path, '')", "s.institution_id")
                            .and("order by r.id"),
                    row -> new RecordFault(subject(row), "", RecordFault.Kind.valueOf(row.getString("fault")))));
        }
        faults.addAll(ShippedDocuments.faults(sql));
        return faults;
    }
}
