package org.xunzheng.persistence.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.certificate.Certificate;
import org.xunzheng.domain.certificate.CertificateLine;
import org.xunzheng.domain.ledger.Holder;
import org.xunzheng.persistence.protection.Vault;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.serial.Serial;

/** Reads rows of certificates. */
final class CertificateRows {

    private CertificateRows() {}

    static Sql.Reader<Certificate> whole(Vault.Session session) {
        return row -> certificate(row, session);
    }

    /** As a list shows one. */
    static Sql.Reader<CertificateLine> line(Vault.Session session) {
        return row -> line(row, session);
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
}
