package org.xunzheng.persistence.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.certificate.Certificate;
import org.xunzheng.domain.certificate.CertificateLine;
import org.xunzheng.domain.certificate.Certificates;
import org.xunzheng.domain.certificate.Reissue;
import org.xunzheng.domain.certificate.Sought;
import org.xunzheng.domain.rule.Folded;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.persistence.institution.Named;
import org.xunzheng.persistence.protection.Vault;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Records;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.Serial;

@ApplicationScoped
public class SqlCertificates implements Certificates {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String COLUMNS = """
            e.serial, e.holder, e.id_cipher, b.training, b.institution_name, b.issued_on, b.class_id,
            w.serial is not null as withdrawn
            """;
    /** Behind the serial of each row of a page. */
    private static final String JOINS = """
             = e.serial
            join ledger_batch b on b.run = e.run and b.first_number = e.batch_first
            left join certificate_withdrawal w on w.serial = e.serial
            """;

    private static final String BY_BATCH =
            "ledger_batch b join certificate e on e.run = b.run and e.number between b.first_number and b.last_number";
    /** The serial says whose it is, so that the index with serial and name answers alone. */
    private static final String BY_CERTIFICATE = "certificate e";
    /** The batch of each, looked up by its key and in no other way. */
    private static final String WITH_BATCH = """
            certificate e cross join lateral (
              select b.* from ledger_batch b where b.run = e.run and b.first_number = e.batch_first offset 0) b
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
            select r.number, r.on_day as "on", r.cause, r.remark, c.name as by
              from certificate_reissue r
              join certificate e on e.serial = r.serial
              join ledger_batch b on b.run = e.run and b.first_number = e.batch_first
              join authority a on a.id = b.authority_id
              join account c on c.id = r.account_id
             where r.serial = ?::bpchar
            """;

    /** Behind every sign of a name. */
    private static final String LAST_SIGN = Character.toString(Character.MAX_CODE_POINT);

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
                        .and("and e.serial = ?::bpchar", serial.toString())
                        .seenBy(scope, "a.path", "b.institution_id"),
                CertificateRows.whole(session));
    }

    @Override
    public Optional<Certificate> findForCheck(Serial serial) {
        Vault.Session session = vault.session();
        return sql.first(
                Statement.of(WHOLE).and("and e.serial = ?::bpchar", serial.toString()), CertificateRows.whole(session));
    }

    @Override
    public List<Certificate> ofClass(UUID trainingClass, Scope scope) {
        Vault.Session session = vault.session();
        return sql.list(
                Statement.of(WHOLE)
                        .and("and b.class_id = ?", trainingClass)
                        .seenBy(scope, "a.path", "b.institution_id")
                        .and("order by e.serial"),
                CertificateRows.whole(session));
    }

    @Override
    public Page<CertificateLine> list(Filter filter, Scope scope, Page.Part part) {
        Listing<CertificateLine> listing =
                switch (filter.sought().kind()) {
                    case SERIAL -> bySerial(filter, scope);
                    case CREDIT_CODE ->
                        byInstitution(
                                Statement.of(
                                        "select i.id from institution i where i.credit_code = ?",
                                        filter.sought().text()),
                                filter,
                                scope);
                    case NAME -> byHolder(filter, scope);
                    case NOTHING ->
                        filter.institution().isBlank()
                                ? newest(filter).seenBy(scope, "b.authority_id", "b.institution_id")
                                : byInstitution(Named.institutions(filter.institution()), filter, scope);
                };
        if (filter.sought().kind() != Sought.Kind.NOTHING
                && !filter.institution().isBlank()) {
            listing.where(Statement.of("and b.institution_id = any(array(")
                    .and(Named.institutions(filter.institution()))
                    .and("))"));
        }
        return listing.whereIf(filter.from(), "and b.issued_on >= ?")
                .whereIf(filter.to(), "and b.issued_on <= ?")
                // The day is the one of the moment in China, but the index has moments.
                .whereIf(filter.from().map(day -> beginning(day.minusDays(1))), "and b.issued_at >= ?")
                .whereIf(filter.to().map(day -> beginning(day.plusDays(2))), "and b.issued_at < ?")
                .page(sql, part);
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(CHINA).toInstant();
    }

    private Listing<CertificateLine> listing(String tables, String serial, Order order) {
        Vault.Session session = vault.session();
        return Listing.of(COLUMNS, "join certificate e on " + serial + JOINS, CertificateRows.line(session))
                .from(tables, order);
    }

    private Listing<CertificateLine> newest(Filter filter) {
        Order newest = Order.by(
                Order.moment("b.issued_at").desc(), Order.code("e.serial").desc());
        return listing(BY_BATCH, "k.k2", filter.oldestFirst() ? newest.backwards() : newest);
    }

    private Listing<CertificateLine> byInstitution(Statement institutions, Filter filter, Scope scope) {
        return newest(filter)
                .each(institutions, "b.institution_id")
                .where(Statement.of("and exists (select 1 from authority a where a.id = b.authority_id")
                        .seenBy(scope, "a.path", "b.institution_id")
                        .and(")"));
    }

    /** By the beginning of serials, in the regions that the scope has. */
    private Listing<CertificateLine> bySerial(Filter filter, Scope scope) {
        String beginning = filter.sought().text();
        Statement beginnings = Statement.of(
                        "select distinct case when starts_with(r.region, ?) then r.region else ? end from (",
                        beginning,
                        beginning)
                .and(beginnings(scope))
                .and(") r (region) where starts_with(r.region, ?) or starts_with(?, r.region)", beginning, beginning);
        return seen(
                listing(from(filter), "k.k1", Order.by(Order.code("e.serial")))
                        .where(
                                beginnings,
                                "e.serial >= %s::bpchar collate \"C\" and e.serial < (%s || '~')::bpchar collate \"C\""),
                scope);
    }

    /** By the beginning of names, in the regions that the scope has. */
    private Listing<CertificateLine> byHolder(Filter filter, Scope scope) {
        String name = filter.sought().text();
        Set<String> beginnings = Sought.beginnings(name);
        Listing<CertificateLine> listing = listing(
                        from(filter), "k.k2", Order.by(Order.text("e.holder collate \"C\""), Order.code("e.serial")))
                .each(regions(scope), "left(e.serial::text, 6) collate \"C\"")
                .where(
                        Statement.of("select unnest(?)", Column.of("text", beginnings, one -> one)),
                        "e.holder collate \"C\" >= %s and e.holder collate \"C\" < %s || '" + LAST_SIGN + "'");
        if (!beginnings.equals(Set.of(name))) {
            listing.where(Statement.of("and starts_with(search_folded(e.holder), ?)", Folded.of(name)));
        }
        return seen(listing, scope);
    }

    /** How all serials begin that the scope may see: an institution's own by its code too. */
    private static Statement beginnings(Scope scope) {
        return scope.institution().isEmpty()
                ? regions(scope)
                : Statement.of(
                        "select r.serial_region || lpad(r.code::text, 4, '0') from registration r"
                                + " where r.institution_id = ?",
                        scope.institution().get());
    }

    /** The regions that all serials begin with that the scope may see. */
    private static Statement regions(Scope scope) {
        return Statement.of("select distinct r.serial_region::text from registration r"
                        + " join authority a on a.id = r.authority_id where true")
                .seenBy(scope, "a.path", "r.institution_id");
    }

    /** With the batch only where something of it is asked for: it lies elsewhere on the disk for each certificate. */
    private static String from(Filter filter) {
        boolean asksBatch = !filter.institution().isBlank()
                || filter.from().isPresent()
                || filter.to().isPresent();
        return asksBatch ? WITH_BATCH : BY_CERTIFICATE;
    }

    /** By the code in the serial: every certificate belongs to the authority and the institution that have it. */
    private static <T> Listing<T> seen(Listing<T> listing, Scope scope) {
        return listing.where(
                Statement.of("and exists (select 1 from registration r join authority a on a.id = r.authority_id"
                                + " where r.serial_region = left(e.serial::text, 6)::bpchar"
                                + " and r.code = substr(e.serial::text, 7, 4)::integer")
                        .seenBy(scope, "a.path", "r.institution_id")
                        .and(")"));
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
                Records.reader(Reissue.class));
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
