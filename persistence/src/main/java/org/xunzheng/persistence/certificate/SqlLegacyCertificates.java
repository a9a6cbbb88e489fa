package org.xunzheng.persistence.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.certificate.Certificate;
import org.xunzheng.domain.certificate.LegacyCertificate;
import org.xunzheng.domain.certificate.LegacyCertificates;
import org.xunzheng.domain.certificate.LegacyNumber;
import org.xunzheng.domain.ledger.Holder;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.persistence.protection.Vault;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlLegacyCertificates implements LegacyCertificates {

    private static final String INSERT = """
            insert into legacy_certificate (id, authority_id, number, number_key, holder, id_cipher, id_key, training,
                                            institution_name, first_day, last_day, issued_on, recorded_by, recorded_at)
            select c.*, ?, ? from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) c
            """;
    /** Those with the form of a serial that no opening balance covers. */
    private static final String ISSUABLE = """
            select k.number from unnest(?) as k (number)
             where k.number ~ '^[0-9]{17}[ABC]$'
               and not exists (select 1 from ledger_run r where r.run = substr(k.number, 1, 12)
                                  and r.opening >= substr(k.number, 13, 5)::integer
                                  and not exists (select 1 from certificate c
                                                   where c.run = r.run and c.number = substr(k.number, 13, 5)::integer))
            """;

    private static final String NAMES =
            "search_folded(e.number || E'\\n' || e.holder || E'\\n' || e.institution_name || E'\\n' || e.training)";

    private final Sql sql;
    private final Vault vault;

    @Inject
    public SqlLegacyCertificates(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    protected SqlLegacyCertificates() {
        this(null, null);
    }

    @Override
    public List<LegacyCertificate> ofNumber(String key) {
        Vault.Session session = vault.session();
        return sql.list(
                Statement.of("select * from legacy_certificate where number_key = ?", key),
                row -> certificate(row, session));
    }

    @Override
    public Optional<LegacyCertificate> find(UUID id, Scope scope) {
        Vault.Session session = vault.session();
        return sql.first(
                Statement.of(
                                "select e.* from legacy_certificate e join authority a on a.id = e.authority_id where e.id = ?",
                                id)
                        .seenBy(scope, "a.path", "null"),
                row -> certificate(row, session));
    }

    private static LegacyCertificate certificate(ResultSet row, Vault.Session session) throws SQLException {
        String reason = row.getString("withdrawn_reason");
        return new LegacyCertificate(
                row.getObject("id", UUID.class),
                row.getObject("authority_id", UUID.class),
                new LegacyNumber(row.getString("number")),
                new Holder(row.getString("holder"), session.openIdNumber(row.getBytes("id_cipher"))),
                row.getString("training"),
                row.getString("institution_name"),
                Optional.ofNullable(row.getObject("first_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                row.getObject("issued_on", LocalDate.class),
                Optional.ofNullable(row.getObject("withdrawn_on", LocalDate.class))
                        .map(on -> new Certificate.Withdrawal(on, reason)));
    }

    @Override
    public Set<String> recorded(UUID authority, Collection<String> keys) {
        return Set.copyOf(sql.list(
                Statement.of(
                        "select number_key from legacy_certificate where authority_id = ? and number_key = any (?)",
                        authority,
                        Column.of("text", keys, key -> key)),
                row -> row.getString(1)));
    }

    @Override
    public Set<String> issuable(Collection<String> keys) {
        return Set.copyOf(
                sql.list(Statement.of(ISSUABLE, Column.of("text", keys, key -> key)), row -> row.getString(1)));
    }

    @Override
    public void add(List<LegacyCertificate> all, Caller by, Instant at) {
        Vault.Session session = vault.session();
        sql.update(Statement.of(
                INSERT,
                by.account(),
                at,
                Column.of("uuid", all, LegacyCertificate::id),
                Column.of("uuid", all, LegacyCertificate::authority),
                Column.of("text", all, c -> c.number().printed()),
                Column.of("text", all, c -> c.number().key()),
                Column.of("text", all, c -> c.holder().name()),
                Column.ofBytes(all, c -> session.seal(c.holder().idNumber())),
                Column.ofBytes(all, c -> session.key(c.holder().idNumber())),
                Column.of("text", all, LegacyCertificate::training),
                Column.of("text", all, LegacyCertificate::institution),
                Column.of("date", all, c -> c.firstDay().orElse(null)),
                Column.of("date", all, c -> c.lastDay().orElse(null)),
                Column.of("date", all, LegacyCertificate::issuedOn)));
    }

    @Override
    public boolean withdraw(UUID id, LocalDate on, String reason) {
        return sql.update(Statement.of(
                        "update legacy_certificate set withdrawn_on = ?, withdrawn_reason = ?"
                                + " where id = ? and withdrawn_on is null",
                        on,
                        reason,
                        id))
                == 1;
    }

    @Override
    public Page<Line> list(String text, Scope scope, Page.Part part) {
        Vault.Session session = vault.session();
        Sql.Reader<Line> lines = row -> new Line(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("holder"),
                session.openIdNumber(row.getBytes("id_cipher")).masked(),
                row.getString("training"),
                row.getString("institution_name"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("authority"),
                Optional.ofNullable(row.getObject("withdrawn_on", LocalDate.class)));
        return Listing.of(
                        "e.*, a.name as authority",
                        "join legacy_certificate e on e.id = k.k2 join authority a on a.id = e.authority_id",
                        lines)
                .from(
                        Listing.search(
                                sql,
                                "legacy_certificate e",
                                List.of(Statement.of("").found(text, NAMES)),
                                Statement.of("").containing(text, NAMES)),
                        Order.by(
                                Order.day("e.issued_on").desc(),
                                Order.id("e.id").desc()))
                .seenBy(scope, "e.authority_id", "null")
                .page(sql, part);
    }
}
