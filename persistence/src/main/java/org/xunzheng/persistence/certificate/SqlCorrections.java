package org.xunzheng.persistence.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.certificate.Correction;
import org.xunzheng.domain.certificate.Corrections;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.persistence.protection.Vault;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.Serial;

@ApplicationScoped
public class SqlCorrections implements Corrections {

    private static final String WHOLE = """
            select x.* from certificate_correction x join authority a on a.id = x.authority_id where true
            """;
    private static final String INSERT = """
            insert into certificate_correction (id, serial, authority_id, institution_id, holder, id_cipher, id_key, reason,
                                                entered_by, entered_at)
            select ?, e.serial, b.authority_id, b.institution_id, ?, ?::bytea, ?::bytea, ?, ?, ?
              from certificate e
              join ledger_batch b on b.run = e.run and b.first_number = e.batch_first
             where e.serial = ?
            """;

    private final Sql sql;
    private final Vault vault;

    @Inject
    public SqlCorrections(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    protected SqlCorrections() {
        this(null, null);
    }

    @Override
    public Optional<Correction> find(UUID id, Scope scope) {
        Vault.Session session = vault.session();
        return sql.first(
                Statement.of(WHOLE).and("and x.id = ?", id).seenBy(scope, "a.path", "x.institution_id"),
                row -> correction(row, session));
    }

    @Override
    public List<Correction> of(Serial serial, Scope scope) {
        Vault.Session session = vault.session();
        return sql.list(
                Statement.of(WHOLE)
                        .and("and x.serial = ?", serial.toString())
                        .seenBy(scope, "a.path", "x.institution_id")
                        .and("order by x.entered_at, x.id"),
                row -> correction(row, session));
    }

    @Override
    public void hold(Serial serial) {
        sql.list(
                Statement.of("select pg_advisory_xact_lock(hashtextextended(?, 0))", "correction of " + serial),
                row -> true);
    }

    @Override
    public boolean isOvertaken(UUID id) {
        return sql.exists(Statement.of(
                "select 1 from certificate_correction x join certificate_correction o on o.serial = x.serial"
                        + " where x.id = ? and o.id <> x.id and o.decided_at > x.entered_at",
                id));
    }

    @Override
    public boolean isOpen(Serial serial) {
        return sql.exists(Statement.of(
                "select 1 from certificate_correction x join review v on v.matter = 'CORRECTION' and v.subject_id = x.id"
                        + " where x.serial = ? and v.state = 'OPEN'",
                serial.toString()));
    }

    @Override
    public void enter(Correction correction) {
        Vault.Session session = vault.session();
        sql.update(Statement.of(
                INSERT,
                correction.id(),
                correction.holder(),
                correction.idNumber().map(session::seal),
                correction.idNumber().map(session::key),
                correction.reason(),
                correction.enteredBy(),
                correction.enteredAt(),
                correction.serial().toString()));
    }

    @Override
    public void putInForce(UUID id, LocalDate on, Caller by, Instant at) {
        int written = sql.update(Statement.of(
                "update certificate_correction set in_force_on = ?, decided_by = ?, decided_at = ?"
                        + " where id = ? and decided_by is null",
                on,
                by.account(),
                at,
                id));
        if (written != 1) {
            throw new StaleVersion("correction " + id + " is in force already");
        }
    }

    private static Correction correction(ResultSet row, Vault.Session session) throws SQLException {
        return new Correction(
                row.getObject("id", UUID.class),
                Serial.stored(row.getString("serial")),
                row.getObject("authority_id", UUID.class),
                row.getString("holder"),
                Optional.ofNullable(row.getBytes("id_cipher")).map(session::openIdNumber),
                row.getString("reason"),
                row.getObject("entered_by", UUID.class),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("in_force_on", LocalDate.class)));
    }
}
