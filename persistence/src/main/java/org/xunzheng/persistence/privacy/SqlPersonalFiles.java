package org.xunzheng.persistence.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.person.PhoneNumber;
import org.xunzheng.domain.privacy.PersonalFiles;
import org.xunzheng.persistence.protection.Vault;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlPersonalFiles implements PersonalFiles {

    /**
     * What every table with an ID number in it holds of the person; a test looks for tables that are not here. A correction
     * holds the number that it enters however it stands, and the name in it is that of the number's person.
     */
    private static final String EVERYTHING = """
            with person as (select ?::bytea as id_key, ?::boolean as own),
            issued as (
              select e.serial, e.holder, b.class_id, b.institution_name, b.institution_id, b.authority_id, b.training,
                     b.issued_on
                from certificate e
                join ledger_batch b on b.run = e.run and b.first_number = e.batch_first
               where e.id_key = (select id_key from person)
                  or e.serial in (select x.serial from certificate_correction x
                                   where x.id_key = (select id_key from person) and x.in_force_on is not null)),
            held as (
              select 'ROSTER' as kind, c.id as matter, t.position::text as key, t.name, t.phone_cipher,
                     i.name as institution, c.authority_id, c.institution_id, c.name || ' ' || c.training as about,
                     c.first_day as day, concat_ws(' / ', t.theory / 10.0, t.practice / 10.0, t.other_certificate,
                                                       case when t.absent then '缺考' end) as note,
                     case when not t.absent then t.passed end as passed
                from trainee t
                join training_class c on c.id = t.class_id
                join institution i on i.id = c.institution_id
               where t.id_key = (select id_key from person)
                 -- What an institution still writes is its own business.
                 and (c.state <> 'DRAFT' or (select own from person))
              union all
              select 'CERTIFICATE', class_id, serial, holder, null, institution_name, authority_id, institution_id, training,
                     issued_on, '', null
                from issued
              union all
              select 'WITHDRAWAL', s.class_id, s.serial, s.holder, null, s.institution_name, s.authority_id, s.institution_id,
                     s.training, w.on_day, w.reason, null
                from issued s join certificate_withdrawal w on w.serial = s.serial
              union all
              select 'REISSUE', s.class_id, s.serial, s.holder, null, s.institution_name, s.authority_id, s.institution_id,
                     s.training, r.on_day, concat_ws(' ', r.cause, r.remark), null
                from issued s join certificate_reissue r on r.serial = s.serial
              union all
              select 'CORRECTION', b.class_id, x.serial,
                     case when x.id_key <> (select id_key from person) then '' else x.holder end, null, b.institution_name,
                     b.authority_id, b.institution_id, b.training, x.in_force_on, x.reason, null
                from certificate_correction x
                join certificate e on e.serial = x.serial
                join ledger_batch b on b.run = e.run and b.first_number = e.batch_first
               where x.id_key = (select id_key from person) or x.serial in (select serial from issued)
              union all
              select 'LEGACY', l.id, l.number, l.holder, null, l.institution_name, l.authority_id, null, l.training,
                     l.issued_on, coalesce(l.withdrawn_reason, ''), null
                from legacy_certificate l
               where l.id_key = (select id_key from person)
              union all
              select 'TEACHER', i.id, t.certificate_number, t.name, null, i.name, i.authority_id, i.id,
                     t.certificate || ' ' || t.level, coalesce(t.ended_on, t.valid_until), t.kind, null
                from teacher t join institution i on i.id = t.institution_id
               where t.id_key = (select id_key from person)
              union all
              select 'SUBSIDY', f.training_class, l.serial, p.name, null, i.name, l.authority_id, l.institution_id, k.training,
                     (m.entered_at at time zone 'Asia/Shanghai')::date, trim(to_char(l.amount_fen / 100.0, '9999999990.00')), null
                from subsidy_line l
                join matter m on m.id = l.claim_id
                join claim_facts f on f.matter_id = l.claim_id and f.round = l.round
                join training_class k on k.id = f.training_class
                join institution i on i.id = l.institution_id
                join certificate e on e.serial = l.serial
                left join lateral (select x.holder from certificate_correction x where x.serial = l.serial and x.in_force_on is not null
                                    order by x.decided_at desc limit 1) x on true
                cross join lateral (select coalesce(x.holder, e.holder) as name) p
               where l.id_key = (select id_key from person) and l.state <> 'VOID')
            select h.*, a.name as authority
              from held h
              join authority a on a.id = h.authority_id
             where true
            """;

    private final Sql sql;
    private final Vault vault;

    @Inject
    public SqlPersonalFiles(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    protected SqlPersonalFiles() {
        this(null, null);
    }

    @Override
    public List<Entry> of(IdNumber person, Scope scope) {
        Vault.Session session = vault.session();
        return sql.list(
                Statement.of(
                                EVERYTHING,
                                session.key(person),
                                scope.institution().isPresent())
                        .seenBy(scope, "a.path", "h.institution_id")
                        .and("order by h.kind, h.day, h.key"),
                row -> entry(row, session));
    }

    private static Entry entry(ResultSet row, Vault.Session session) throws SQLException {
        byte[] phone = row.getBytes("phone_cipher");
        return new Entry(
                Kind.valueOf(row.getString("kind")),
                row.getObject("matter", UUID.class),
                row.getString("key"),
                row.getString("name"),
                Optional.ofNullable(phone).map(session::open).map(PhoneNumber::new),
                row.getString("institution"),
                row.getString("authority"),
                row.getString("about"),
                Optional.ofNullable(row.getObject("day", LocalDate.class)),
                row.getString("note"),
                Optional.ofNullable(row.getObject("passed", Boolean.class)));
    }
}
