package org.xunzheng.persistence.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.policy.Scheme;
import org.xunzheng.domain.policy.SkillLevel;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.subsidy.Candidate;
import org.xunzheng.domain.subsidy.ClaimLine;
import org.xunzheng.domain.subsidy.Claims;
import org.xunzheng.domain.subsidy.LineState;
import org.xunzheng.persistence.protection.Vault;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Records;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlClaims implements Claims {

    /** Everybody of a class, with all that was claimed for each of them before, in one statement. */
    private static final String CANDIDATES = """
            select e.serial, b.issued_on, w.serial is not null as withdrawn,
                   r.position, k.hours as hours, d.claimed_on,
                   t.id as for_certificate, s.id as for_training, h.id as for_higher, y.of_kind, y.in_year, y.ever
              from (select ?::uuid as claim, ?::text as scheme, ?::text as level, ?::text[] as higher, ?::date as today) q
              join training_class k on k.id = ?
              cross join lateral (select coalesce((claimed_since(q.claim, came_back_since(k.id, q.scheme)) at time zone 'Asia/Shanghai')::date,
                                                  q.today) as claimed_on) d
              join ledger_batch b on b.class_id = k.id
              join certificate e on e.run = b.run and e.number between b.first_number and b.last_number
              cross join lateral (select person_of_certificate(e.serial) as id_key, coalesce(k.occupation_code, k.training) as training
                                  offset 0) p
              cross join lateral (select array(select c.serial from certificate_correction c
                                                where c.id_key = p.id_key and c.in_force_on is not null) as corrected) z
              left join trainee r on r.class_id = k.id and r.id_key = e.id_key
              left join certificate_withdrawal w on w.serial = e.serial
              left join subsidy_line t on t.serial = e.serial and t.state <> 'VOID' and t.claim_id is distinct from q.claim
              left join subsidy_line s on (s.id_key = p.id_key or s.serial = any (z.corrected)) and s.training = p.training and s.level = q.level
                                      and s.state <> 'VOID' and s.claim_id is distinct from q.claim
              left join lateral (select l.id from subsidy_line l
                                  where (l.id_key = p.id_key or l.serial = any (z.corrected)) and l.training = p.training and l.level = any (q.higher)
                                    and l.state <> 'VOID' and l.claim_id is distinct from q.claim limit 1) h on true
              cross join lateral (select count(*) filter (where l.year = extract(year from d.claimed_on) and l.scheme = q.scheme)::integer as of_kind,
                                         count(*) filter (where l.year = extract(year from d.claimed_on))::integer as in_year, count(*)::integer as ever
                                    from subsidy_line l
                                   where (l.id_key = p.id_key or l.serial = any (z.corrected)) and l.state <> 'VOID' and l.claim_id is distinct from q.claim) y
             order by e.number
            """;

    private static final String HOLDERS = """
            select e.serial, coalesce(x.holder, e.holder) as holder, coalesce(x.id_cipher, e.id_cipher) as id_cipher
              from ledger_batch b
              join authority a on a.id = b.authority_id
              join certificate e on e.run = b.run and e.number between b.first_number and b.last_number
            """;
    private static final String CORRECTED = """
              left join lateral (select c.holder, c.id_cipher from certificate_correction c
                                  where c.serial = e.serial and c.in_force_on is not null
                                  order by c.decided_at desc limit 1) x on true
            """;

    private static final String LINES = """
            select p.*, coalesce(x.holder, e.holder) as holder, coalesce(x.id_cipher, e.id_cipher) as id_cipher,
                   l.id as line, l.state, coalesce(l.words, '') as words, l.notice_until, o.name as other_place, o.claimed_on as other_day
              from matter m
              join authority a on a.id = m.authority_id
              join claim_facts_people p on p.matter_id = m.id and p.round = m.round
              join certificate e on e.serial = p.serial
            """ + CORRECTED + """
              left join subsidy_line l on l.claim_id = p.matter_id and l.round = p.round and l.position = p.position
              left join lateral (select a.name, (n.entered_at at time zone 'Asia/Shanghai')::date as claimed_on
                                   from subsidy_line z join matter n on n.id = z.claim_id join authority a on a.id = z.authority_id
                                  where z.id = p.other::uuid
            """;

    private static final String NOTICED = """
              from subsidy_line l
              join institution i on i.id = l.institution_id
              join authority a on a.id = l.authority_id
              join claim_facts f on f.matter_id = l.claim_id and f.round = l.round
              join training_class k on k.id = f.training_class
              join certificate e on e.serial = l.serial
            """ + CORRECTED + """
             where l.state in ('NOTICED', 'HELD') and l.notice_from <= ? and l.notice_until >= ?
            """;

    private record Found(UUID id) {}

    private record HolderRow(String serial, String holder, byte[] idCipher) {}

    private final Sql sql;
    private final Vault vault;
    private final Clock clock;

    @Inject
    public SqlClaims(Sql sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    protected SqlClaims() {
        this(null, null, null);
    }

    @Override
    public List<Candidate> candidates(
            UUID trainingClass, Scheme scheme, SkillLevel level, LocalDate today, Optional<UUID> claim) {
        List<SkillLevel> higher = Arrays.stream(SkillLevel.values())
                .filter(one -> level != SkillLevel.UNGRADED && one.compareTo(level) > 0)
                .toList();
        return sql.list(
                Statement.of(
                        CANDIDATES, claim, scheme, level, Column.of("text", higher, Enum::name), today, trainingClass),
                Records.reader(Candidate.class));
    }

    @Override
    public void hold(UUID claim) {
        sql.count(Statement.of(
                "select count(*) from (select 1 from subsidised_person"
                        + " where id_key in (select id_key from subsidy_line where claim_id = ?)"
                        + " order by id_key for no key update) held",
                claim));
    }

    @Override
    public boolean namesOthers(UUID claim) {
        return sql.exists(Statement.of(
                "select 1 from subsidy_line where claim_id = ? and state = 'CLAIMED'"
                        + " and id_key <> person_of_certificate(serial)",
                claim));
    }

    @Override
    public Optional<UUID> underWay(UUID trainingClass, Scheme scheme, Optional<UUID> claim) {
        return sql.first(
                        Statement.of(
                                "select m.id from claim_facts f join matter m on m.id = f.matter_id and m.round = f.round"
                                        + " where f.training_class = ? and f.scheme = ? and m.state = 'OPEN'"
                                        + " and m.id is distinct from ?::uuid limit 1",
                                trainingClass,
                                scheme,
                                claim),
                        Records.reader(Found.class))
                .map(Found::id);
    }

    @Override
    public List<Holder> holders(UUID trainingClass, Scope scope) {
        Vault.Session session = vault.session();
        return sql
                .list(
                        Statement.of(HOLDERS + CORRECTED + " where true")
                                .seenBy(scope, "a.path", "b.institution_id")
                                .and("and b.class_id = ? order by e.number", trainingClass),
                        Records.reader(HolderRow.class))
                .stream()
                .map(row -> new Holder(row.serial(), row.holder(), ClaimRows.masked(row.idCipher(), session)))
                .toList();
    }

    @Override
    public void notice(Matter claim, LocalDate from, LocalDate until, Caller by) {
        sql.update(Statement.of(
                "update subsidy_line set state = 'NOTICED', version = version + 1, notice_from = ?, notice_until = ?,"
                        + " changed_by = ?, changed_at = ? where claim_id = ? and round = ? and state = 'CLAIMED'",
                from,
                until,
                by.account(),
                now(),
                claim.id(),
                claim.round()));
    }

    @Override
    public List<ClaimLine> lines(UUID claim, Scope scope) {
        Vault.Session session = vault.session();
        return sql
                .list(
                        Statement.of(LINES)
                                .seenBy(scope, "a.path", "z.institution_id")
                                .and(") o on true where true")
                                .seenBy(scope, "a.path", "m.institution_id")
                                .and("and m.id = ? order by p.position", claim),
                        Records.reader(ClaimRows.LineRow.class))
                .stream()
                .map(row -> row.toLine(session))
                .toList();
    }

    @Override
    public Optional<Line> find(UUID line, Scope scope) {
        return sql.first(
                Statement.of(
                                "select l.id, l.claim_id as claim, l.serial, l.version, l.state, l.notice_until, l.changed_by"
                                        + " from subsidy_line l join authority a on a.id = l.authority_id where true")
                        .seenBy(scope, "a.path", "l.institution_id")
                        .and("and l.id = ?", line),
                Records.reader(Line.class));
    }

    @Override
    public void move(Line seen, LineState to, String words, Caller by) {
        int moved = sql.update(Statement.of(
                "update subsidy_line set state = ?, version = version + 1, words = ?, changed_by = ?, changed_at = ?"
                        + " where id = ? and version = ? and state = ?",
                to,
                words,
                by.account(),
                now(),
                seen.id(),
                seen.version(),
                seen.state()));
        if (moved == 0) {
            throw new StaleVersion("line " + seen.id());
        }
    }

    @Override
    public int correct(UUID claim, UUID account, Caller by) {
        return sql.update(Statement.of(
                "update subsidy_line set state = 'CORRECTED', version = version + 1, words = '', account_id = ?, changed_by = ?,"
                        + " changed_at = ? where claim_id = ? and state = 'FAILED'",
                account,
                by.account(),
                now(),
                claim));
    }

    @Override
    public Page<Noticed> noticed(String text, LocalDate today, Page.Part part) {
        Vault.Session session = vault.session();
        Page<ClaimRows.NoticedRow> page = Listing.page(
                sql,
                part,
                select -> Statement.of(select + NOTICED, today, today).having(text, "i.searched", "k.searched"),
                "i.name as institution, coalesce(x.holder, e.holder) as holder, coalesce(x.id_cipher, e.id_cipher) as id_cipher,"
                        + " l.amount_fen, k.training, l.scheme, a.name as authority, l.notice_from, l.notice_until",
                Order.by(Order.day("l.notice_from").desc(), Order.code("l.serial")),
                Records.reader(ClaimRows.NoticedRow.class));
        return new Page<>(
                page.rows().stream().map(row -> row.toNoticed(session)).toList(), page.total(), page.next());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
