package org.xunzheng.persistence.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.certificate.Certificate;
import org.xunzheng.domain.certificate.CertificateLine;
import org.xunzheng.domain.certificate.Certificates;
import org.xunzheng.domain.certificate.Reissue;
import org.xunzheng.domain.ledger.Holder;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.persistence.protection.Vault;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.Serial;

@ApplicationScoped
public class SqlCertificates implements Certificates {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String FROM = """
            from certificate e
            join ledger_batch b on b.run = e.run and b.first_number = e.batch_first
            join authority a on a.id = b.authority_id
            left join certificate_withdrawal w on w.serial = e.serial
            where true
            """;
    private static final String WHOLE = """
            select e.serial, e.holder, e.id_cipher, b.training, b.institution_name, b.first_day, b.last_day, b.issued_on,
                   b.class_id, b.authority_id, w.on_day as withdrawn_on, w.reason, x.in_force_on as corrected_on,
                   x.holder as corrected_holder, x.id_cipher as corrected_cipher
            from certificate e
            join ledger_batch b on b.run = e.run and b.first_number = e.batch_first
            join authority a on a.id = b.authority_id
            left join certificate_withdrawal w on w.serial = e.serial
            left join lateral (select * from certificate_correction c
                                where c.serial = e.serial and c.in_force_on is not null
                                order by c.decided_at desc limit 1) x on true
            where true
            """;

    private static final String REISSUES = """
            select r.number, r.on_day, r.cause, r.remark, c.name
              from certificate_reissue r
              join certificate e on e.serial = r.serial
              join ledger_batch b on b.run = e.run and b.first_number = e.batch_first
              join authority a on a.id = b.authority_id
              join account c on c.id = r.account_id
             where r.serial = ?
            """;

    private final Sql sql;
    private final Vault vault;

    @Inject
    public SqlCertificates(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    protected SqlCertificates() {
        this(null, null);
    }

    @Override
    public Optional<Certificate> find(Serial serial, Scope scope) {
        Vault.Session session = vault.session();
        return sql.first(
                Statement.of(WHOLE)
                        .and("and e.serial = ?", serial.toString())
                        .seenBy(scope, "a.path", "b.institution_id"),
                row -> certificate(row, session));
    }

    @Override
    public Optional<Certificate> findForCheck(Serial serial) {
        Vault.Session session = vault.session();
        return sql.first(
                Statement.of(WHOLE).and("and e.serial = ?", serial.toString()), row -> certificate(row, session));
    }

    @Override
    public List<Certificate> ofClass(UUID trainingClass, Scope scope) {
        Vault.Session session = vault.session();
        return sql.list(
                Statement.of(WHOLE)
                        .and("and b.class_id = ?", trainingClass)
                        .seenBy(scope, "a.path", "b.institution_id")
                        .and("order by e.serial"),
                row -> certificate(row, session));
    }

    private static Certificate certificate(ResultSet row, Vault.Session session) throws SQLException {
        Optional<LocalDate> withdrawnOn = Optional.ofNullable(row.getObject("withdrawn_on", LocalDate.class));
        String reason = row.getString("reason");
        Holder holder = new Holder(row.getString("holder"), session.openIdNumber(row.getBytes("id_cipher")));
        return new Certificate(
                Serial.stored(row.getString("serial")),
                holder,
                row.getString("training"),
                row.getString("institution_name"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("class_id", UUID.class),
                row.getObject("authority_id", UUID.class),
                corrected(row, holder, session),
                withdrawnOn.map(on -> new Certificate.Withdrawal(on, reason)));
    }

    private static Optional<Certificate.Corrected> corrected(ResultSet row, Holder holder, Vault.Session session)
            throws SQLException {
        LocalDate on = row.getObject("corrected_on", LocalDate.class);
        if (on == null) {
            return Optional.empty();
        }
        byte[] number = row.getBytes("corrected_cipher");
        return Optional.of(new Certificate.Corrected(
                on,
                new Holder(
                        row.getString("corrected_holder"),
                        number == null ? holder.idNumber() : session.openIdNumber(number))));
    }

    @Override
    public Page<CertificateLine> list(Filter filter, Scope scope, Page.Part part) {
        Vault.Session session = vault.session();
        return new Page<>(
                sql.list(
                        narrowed(
                                        "select e.serial, e.holder, e.id_cipher, b.training, b.institution_name,"
                                                + " b.issued_on, b.class_id, w.serial is not null as withdrawn ",
                                        filter,
                                        scope)
                                .and("order by b.issued_at desc, e.serial")
                                .part(part),
                        row -> line(row, session)),
                sql.count(narrowed("select count(*) ", filter, scope)));
    }

    private static Statement narrowed(String select, Filter filter, Scope scope) {
        return Statement.of(select + FROM)
                .having(filter.text(), "e.serial::text", "e.holder", "b.institution_name", "b.training")
                .andIf(filter.from(), "and b.issued_on >= ?")
                .andIf(filter.to(), "and b.issued_on <= ?")
                .seenBy(scope, "a.path", "b.institution_id");
    }

    private static CertificateLine line(ResultSet row, Vault.Session session) throws SQLException {
        return new CertificateLine(
                Serial.stored(row.getString("serial")),
                row.getString("holder"),
                session.openIdNumber(row.getBytes("id_cipher")).masked(),
                row.getString("training"),
                row.getString("institution_name"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("class_id", UUID.class),
                row.getBoolean("withdrawn"));
    }

    @Override
    public boolean withdraw(Serial serial, String reason, Caller by, Instant at) {
        int written = sql.update(Statement.of(
                "insert into certificate_withdrawal (serial, at, on_day, account_id, reason) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                serial.toString(),
                at,
                LocalDate.ofInstant(at, CHINA),
                by.account(),
                reason));
        return written == 1;
    }

    @Override
    public List<Reissue> reissues(Serial serial, Scope scope) {
        return sql.list(
                Statement.of(REISSUES, serial.toString())
                        .seenBy(scope, "a.path", "b.institution_id")
                        .and("order by r.number"),
                row -> new Reissue(
                        row.getInt("number"),
                        row.getObject("on_day", LocalDate.class),
                        Reissue.Cause.valueOf(row.getString("cause")),
                        row.getString("remark"),
                        row.getString("name")));
    }

    @Override
    public void reissue(Serial serial, int number, Reissue.Cause cause, String remark, Caller by, Instant at) {
        sql.update(Statement.of(
                "insert into certificate_reissue (serial, number, at, on_day, account_id, cause, remark)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                serial.toString(),
                number,
                at,
                LocalDate.ofInstant(at, CHINA),
                by.account(),
                cause,
                remark));
    }
}
