package org.xunzheng.persistence.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.institution.Institution;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.institution.InstitutionLine;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.institution.InstitutionsWithoutCode;
import org.xunzheng.domain.institution.Registration;
import org.xunzheng.domain.institution.RetiredCode;
import org.xunzheng.domain.institution.SocialCreditCode;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.rule.Folded;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.InstitutionCode;
import org.xunzheng.serial.RegionCode;

@ApplicationScoped
@Transactional
public class JpaInstitutions implements Institutions, InstitutionsWithoutCode {

    private static final String CODES = """
            coalesce((select string_agg(r.serial_region || '-' || lpad(r.code::text, 4, '0'), ' ' order by r.assigned_on)
                        from registration r where r.institution_id = i.id and r.retired_on is null), '')
            """;

    private static final String RETIRED = """
             from registration r
             join institution i on i.id = r.institution_id
             join authority a on a.id = r.authority_id
             where r.retired_on is not null
            """;
    private static final String RETIRED_LINE = """
            r.*, i.name as institution, a.name as authority, coalesce(r.retired_reason, '') as reason,
                   (select coalesce(sum(b.last_number - b.first_number + 1), 0) from ledger_batch b
                     where b.registration_id = r.id) as certificates,
                   coalesce((select b.run || lpad(b.last_number::text, 5, '0') || b.category from ledger_batch b
                     where b.registration_id = r.id order by b.issued_at desc limit 1), '') as last_serial
            """;

    private static final Pattern CODE = Pattern.compile("[0-9]{1,10}");

    @PersistenceContext(unitName = "xunzheng")
    private EntityManager entityManager;

    private Sql sql;

    /** For the container. */
    protected JpaInstitutions() {}

    @Inject
    void setSql(Sql sql) {
        this.sql = sql;
    }

    /** For tests, with an entity manager of their own. */
    public JpaInstitutions(EntityManager entityManager, Sql sql) {
        this.entityManager = entityManager;
        this.sql = sql;
    }

    @Override
    public Optional<Institution> find(UUID id, Scope scope) {
        boolean seen = sql.exists(
                Statement.of("select 1 from institution i join authority a on a.id = i.authority_id where i.id = ?", id)
                        .seenBy(scope, "a.path", "i.id"));
        return seen
                ? Optional.of(entityManager.find(InstitutionEntity.class, id)).map(entity -> {
                    entityManager.refresh(entity);
                    return entity.toInstitution();
                })
                : Optional.empty();
    }

    @Override
    public String name(UUID id) {
        return sql.first(Statement.of("select name from institution where id = ?", id), row -> row.getString(1))
                .orElseThrow();
    }

    @Override
    public Optional<Registration> registration(String code, Scope scope) {
        return sql.first(
                Statement.of(
                                "select r.* from registration r join authority a on a.id = r.authority_id"
                                        + " where r.serial_region || lpad(r.code::text, 4, '0') = ?"
                                        + " and r.serial_region = left(?, 6)",
                                code,
                                code)
                        .seenBy(scope, "a.path", "r.institution_id"),
                row -> new Registration(
                        row.getObject("id", UUID.class),
                        row.getObject("institution_id", UUID.class),
                        row.getObject("authority_id", UUID.class),
                        new RegionCode(row.getString("serial_region")),
                        new InstitutionCode(row.getInt("code")),
                        row.getObject("assigned_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("retired_on", LocalDate.class))));
    }

    @Override
    public boolean retire(UUID registration, LocalDate on, String reason, UUID by) {
        return sql.update(Statement.of(
                        "update registration set retired_on = ?, retired_reason = ?, retired_by = ?"
                                + " where id = ? and retired_on is null",
                        on,
                        reason,
                        by,
                        registration))
                == 1;
    }

    @Override
    public Page<RetiredCode> retired(String text, Scope scope, Page.Part part) {
        return Listing.page(
                sql,
                part,
                select -> retired(select, text, scope),
                RETIRED_LINE,
                Order.by(
                        Order.day("r.retired_on").desc(),
                        Order.text("r.serial_region").desc(),
                        Order.number("r.code").desc()),
                JpaInstitutions::retiredCode);
    }

    private static Statement retired(String select, String text, Scope scope) {
        return Statement.of(select + RETIRED)
                .having(text, "r.serial_region || lpad(r.code::text, 4, '0')", Named.INSTITUTION, "a.searched")
                .seenBy(scope, "a.path", "r.institution_id");
    }

    private static RetiredCode retiredCode(ResultSet row) throws SQLException {
        return new RetiredCode(
                row.getString("serial_region") + new InstitutionCode(row.getInt("code")),
                row.getObject("institution_id", UUID.class),
                row.getString("institution"),
                row.getString("authority"),
                row.getObject("assigned_on", LocalDate.class),
                row.getObject("retired_on", LocalDate.class),
                row.getString("reason"),
                row.getLong("certificates"),
                row.getString("last_serial"));
    }

    @Override
    public boolean isRegistered(SocialCreditCode creditCode) {
        return sql.exists(Statement.of("select 1 from institution where credit_code = ?", creditCode.text()));
    }

    @Override
    public void add(Institution institution) {
        entityManager.persist(InstitutionEntity.of(institution));
        sql.flush();
    }

    @Override
    public void addAll(List<Institution> added) {
        sql.update(Statement.of(
                "insert into institution (id, version, name, credit_code, kind, contact, phone, authority_id)"
                        + " select i.id, 0, i.name, i.credit_code, i.kind, i.contact, i.phone, i.authority_id"
                        + " from unnest(?, ?, ?, ?, ?, ?, ?)"
                        + " as i (id, name, credit_code, kind, contact, phone, authority_id)",
                Column.of("uuid", added, Institution::id),
                Column.of("text", added, Institution::name),
                Column.of("text", added, institution -> institution.creditCode().toString()),
                Column.of("text", added, institution -> institution.kind().name()),
                Column.of("text", added, Institution::contact),
                Column.of("text", added, Institution::phone),
                Column.of("uuid", added, Institution::authority)));
    }

    @Override
    public List<SocialCreditCode> registered(Collection<SocialCreditCode> creditCodes) {
        return sql.list(
                Statement.of(
                        "select credit_code from institution where credit_code = any(?)",
                        Column.of("text", creditCodes, SocialCreditCode::toString)),
                row -> SocialCreditCode.parse(row.getString(1)));
    }

    @Override
    public Optional<Registration> assignNextCode(
            UUID institution, Authority authority, RegionCode region, LocalDate on) {
        // The row lock makes two callers at the same moment wait for each other.
        int last = sql.first(
                        Statement.of("select last_code from serial_region where code = ? for update", region.code()),
                        row -> row.getInt(1))
                .orElseThrow();
        Optional<InstitutionCode> next =
                last == 0 ? Optional.of(new InstitutionCode(1)) : new InstitutionCode(last).next();
        return next.map(code -> {
            Registration registration = new Registration(
                    UUID.randomUUID(), institution, authority.id(), region, code, on, Optional.empty());
            sql.update(Statement.of(
                    "update serial_region set last_code = ? where code = ?", code.number(), region.code()));
            sql.update(Statement.of(
                    "insert into registration (id, institution_id, authority_id, serial_region, code, assigned_on)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    registration.id(),
                    institution,
                    authority.id(),
                    region.code(),
                    code.number(),
                    on));
            return registration;
        });
    }

    @Override
    public Page<InstitutionLine> list(String text, Optional<InstitutionKind> kind, Scope scope, Page.Part part) {
        return page(select -> narrowed(select, text, kind, scope), part);
    }

    @Override
    public Page<InstitutionLine> withoutCode(String text, Scope scope, Page.Part part) {
        return page(
                select -> narrowed(select, text, Optional.empty(), scope)
                        .and("and not exists (select 1 from registration r where r.institution_id = i.id"
                                + " and r.retired_on is null)"),
                part);
    }

    private Page<InstitutionLine> page(Function<String, Statement> narrowed, Page.Part part) {
        return Listing.page(
                sql,
                part,
                narrowed,
                "i.id, i.name, i.credit_code, i.kind, a.name as authority, " + CODES + " as codes",
                Order.by(Order.text("i.name collate pinyin"), Order.id("i.id")),
                JpaInstitutions::line);
    }

    private static InstitutionLine line(ResultSet row) throws SQLException {
        return new InstitutionLine(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("credit_code"),
                InstitutionKind.valueOf(row.getString("kind")),
                row.getString("authority"),
                row.getString("codes"));
    }

    private static Statement narrowed(String select, String text, Optional<InstitutionKind> kind, Scope scope) {
        return Statement.of(select + " from institution i join authority a on a.id = i.authority_id where true")
                .and(named(text))
                .andIf(kind, "and i.kind = ?")
                .seenBy(scope, "a.path", "i.id");
    }

    /** In the name or the credit code, or by the beginning of a code. */
    private static Statement named(String text) {
        String wanted = Folded.of(text);
        if (wanted.isEmpty()) {
            return Statement.of("");
        }
        Statement named = Statement.of("and (true").containing(text, Named.INSTITUTION);
        return CODE.matcher(wanted).matches()
                ? named.and(
                        "or exists (select 1 from registration r where r.institution_id = i.id and r.retired_on is null"
                                + " and starts_with(r.serial_region || lpad(r.code::text, 4, '0'), ?)))",
                        wanted)
                : named.and(")");
    }
}
