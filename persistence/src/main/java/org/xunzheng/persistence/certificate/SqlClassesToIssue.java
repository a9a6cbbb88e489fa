package org.xunzheng.persistence.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.certificate.ClassToIssue;
import org.xunzheng.domain.certificate.ClassesToIssue;
import org.xunzheng.domain.certificate.Room;
import org.xunzheng.domain.ledger.Batch;
import org.xunzheng.domain.ledger.Graduate;
import org.xunzheng.domain.ledger.RunHold;
import org.xunzheng.domain.quota.Quota;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.supervision.MeasureInForce;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.TrailEnd;
import org.xunzheng.domain.trail.TrailEntry;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.ledger.SqlLedger;
import org.xunzheng.persistence.policy.SqlProfiles;
import org.xunzheng.persistence.protection.Vault;
import org.xunzheng.persistence.sql.Message;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.persistence.supervision.SqlSanctions;
import org.xunzheng.persistence.trail.SqlTrail;
import org.xunzheng.persistence.trainingclass.SqlClasses;
import org.xunzheng.persistence.trainingclass.SqlRosters;
import org.xunzheng.serial.IssueYear;
import org.xunzheng.serial.Run;
import org.xunzheng.serial.SerialRange;

@ApplicationScoped
public class SqlClassesToIssue implements ClassesToIssue {

    /** The class, the room in its run, who confirmed its results, and where its trail ends, in one row. */
    private static final String CLASS = """
            select c.*, r.serial_region, r.code, r.assigned_on, r.retired_on, i.name as institution,
                   coalesce(l.last_number, l.opening, 0) as last_number, l.last_hash as run_hash,
                   h.run as held_run, h.stood_at, h.witnessed, clock_timestamp() as reference_time, t.number as trail_number, t.hash as trail_hash,
                   array(select s.account_id from review v join review_step s on s.review_id = v.id
                          where v.matter = 'RESULTS' and v.subject_id = c.id and v.state = 'APPROVED') as confirmers
              from training_class c
              join registration r on r.id = c.registration_id
              join institution i on i.id = r.institution_id
              join authority a on a.id = c.authority_id
              left join ledger_run l
                on l.run = (r.serial_region || lpad(r.code::text, 4, '0') || ?)::char(12)
              left join run_hold h
                on h.run = (r.serial_region || lpad(r.code::text, 4, '0') || ?)::char(12) and h.ended_by is null
              left join lateral (
                select number, hash from trail_entry where subject_kind = ? and subject_id = c.id
                 order by number desc limit 1) t on true
             where c.id = ?
            """;

    private static final String QUOTAS = """
            select q.authority_id, o.name, q.year, q.allowed, q.issued
              from quota q
              join authority o on o.id = q.authority_id
             where q.year = ?
               and starts_with((select a.path from training_class c join authority a on a.id = c.authority_id
                                 where c.id = ?), q.path)
             order by q.path desc
            """;

    private final Sql sql;
    private final SqlClasses classes;
    private final SqlProfiles profiles;
    private final SqlTrail trail;
    private final SqlLedger ledger;
    private final Vault vault;

    @Inject
    public SqlClassesToIssue(
            Sql sql, SqlClasses classes, SqlProfiles profiles, SqlTrail trail, SqlLedger ledger, Vault vault) {
        this.sql = sql;
        this.classes = classes;
        this.profiles = profiles;
        this.trail = trail;
        this.ledger = ledger;
        this.vault = vault;
    }

    protected SqlClassesToIssue() {
        this(null, null, null, null, null, null);
    }

    /** The class and what stands beside it in its row. */
    private record Found(
            TrainingClass trainingClass, Room room, Instant referenceTime, Set<UUID> confirmers, TrailEnd trail) {

        static Found of(ResultSet row) throws SQLException {
            TrainingClass trainingClass = SqlClasses.trainingClass(row);
            Set<UUID> confirmers =
                    new HashSet<>(List.of((UUID[]) row.getArray("confirmers").getArray()));
            // Who confirmed it as it was before reviews had levels, too.
            trainingClass.confirmedBy().ifPresent(confirmers::add);
            byte[] trailHash = row.getBytes("trail_hash");
            return new Found(
                    trainingClass,
                    new Room(
                            row.getString("institution"),
                            row.getInt("last_number"),
                            Optional.ofNullable(row.getBytes("run_hash")),
                            hold(row),
                            List.of()),
                    row.getObject("reference_time", OffsetDateTime.class).toInstant(),
                    confirmers,
                    trailHash == null ? TrailEnd.BEGINNING : new TrailEnd(row.getInt("trail_number"), trailHash));
        }

        private static Optional<RunHold> hold(ResultSet row) throws SQLException {
            String run = row.getString("held_run");
            return run == null
                    ? Optional.empty()
                    : Optional.of(new RunHold(Run.of(run), row.getInt("stood_at"), row.getInt("witnessed")));
        }
    }

    @Override
    public Optional<ClassToIssue> find(UUID id, Scope scope, LocalDate dayOfIssue) {
        Vault.Session session = vault.session();
        Message message = new Message();
        Message.Rows<Found> found = message.ask(
                Statement.of(
                                CLASS,
                                IssueYear.of(dayOfIssue).toString(),
                                IssueYear.of(dayOfIssue).toString(),
                                Subject.trainingClass(id).kind(),
                                id)
                        .seenBy(scope, "a.path", "c.institution_id"),
                Found::of);
        Message.Rows<Quota> quotas =
                message.ask(Statement.of(QUOTAS, dayOfIssue.getYear(), id), SqlClassesToIssue::quota);
        Message.Rows<Graduate> passed = message.ask(SqlRosters.passed(id), row -> SqlRosters.graduate(row, session));
        Message.Rows<SqlProfiles.Counting> counting =
                message.ask(SqlProfiles.ofClass(id, dayOfIssue), SqlProfiles::counting);
        Message.Rows<MeasureInForce> measures =
                message.ask(SqlSanctions.againstClass(id, dayOfIssue), SqlSanctions.IN_FORCE);
        sql.send(message);
        return found.first()
                .map(one -> new ClassToIssue(
                        one.trainingClass,
                        one.room.with(quotas.all()),
                        passed.all(),
                        profiles.profile(dayOfIssue, counting.all()),
                        one.referenceTime,
                        one.trail,
                        one.confirmers,
                        measures.all()));
    }

    private static Quota quota(ResultSet row) throws SQLException {
        return new Quota(
                row.getObject("authority_id", UUID.class),
                row.getString("name"),
                row.getInt("year"),
                row.getInt("allowed"),
                row.getInt("issued"));
    }

    @Override
    public SerialRange issue(TrainingClass issued, TrailEntry entry, TrailEnd end, Batch batch) {
        Message before = new Message();
        Message.Count saved = before.write(Statement.of("with recorded as (")
                .and(trail.recording(entry, end))
                .and(")")
                .and(classes.issuing(issued)));
        SerialRange serials = ledger.append(batch, before);
        if (saved.rows() == 0) {
            throw new StaleVersion("class " + issued.id());
        }
        return serials;
    }
}
