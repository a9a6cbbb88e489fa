package org.xunzheng.persistence.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.policy.Yuan;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.subsidy.Fund;
import org.xunzheng.domain.subsidy.Payments;
import org.xunzheng.persistence.protection.Vault;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Records;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlPayments implements Payments {

    /** Lines that can be paid become a batch in one statement: whoever comes second finds them sent. */
    private static final String SEND = """
            with sent as (
              update subsidy_line l set state = 'SENT', version = version + 1, words = '', changed_by = ?, changed_at = ?
               where l.authority_id = ? and l.fund = ? and (l.state = 'CORRECTED' or l.state = 'NOTICED' and l.notice_until < ?)
                 and not exists (select 1 from certificate_withdrawal w where w.serial = l.serial)
                 and l.id_key = person_of_certificate(l.serial)
                 and may_be_subsidised(l.institution_id, l.authority_id, ?)
              returning l.id, l.serial, l.amount_fen, l.account_id
            ), batch as (
              insert into payment_batch (id, authority_id, number, fund, lines, total_fen, made_by, made_at)
              select ?, ?, (select coalesce(max(number), 0) + 1 from payment_batch where authority_id = ?), ?, count(*), sum(amount_fen),
                     ?, ?
                from sent having count(*) > 0
              returning id
            )
            insert into payment (batch_id, position, line_id, amount_fen, account_id, state)
            select b.id, row_number() over (order by s.serial), s.id, s.amount_fen, s.account_id, 'SENT' from sent s, batch b
            """;

    private static final String WAITING = """
            select fund, kept, count(*)::integer as lines, sum(amount_fen)::bigint as amount_fen from (
              select l.fund, l.amount_fen,
                     case when l.state in ('HELD', 'FAILED') then l.state
                          when l.state = 'NOTICED' and l.notice_until >= ? then 'IN_NOTICE'
                          when exists (select 1 from certificate_withdrawal w where w.serial = l.serial) then 'CERTIFICATE_WITHDRAWN'
                          when l.id_key <> person_of_certificate(l.serial) then 'PERSON_CORRECTED'
                          when not d.may then 'INSTITUTION_STOPPED'
                          else 'READY' end as kept
                from (select institution_id, may_be_subsidised(institution_id, ?, ?) as may
                        from (select distinct institution_id from subsidy_line
                               where authority_id = ? and state in ('NOTICED', 'HELD', 'FAILED', 'CORRECTED')) i) d
                join subsidy_line l on l.institution_id = d.institution_id
               where l.authority_id = ? and l.state in ('NOTICED', 'HELD', 'FAILED', 'CORRECTED')) w
             group by fund, kept order by kept <> 'READY', fund, kept
            """;

    private static final String BATCH = "b.*, a.name as authority_name, c.name as made, n.open, n.paid, n.failed";
    private static final String JOINS = """
            join authority a on a.id = b.authority_id
            join account c on c.id = b.made_by
            cross join lateral (select count(*) filter (where state = 'SENT')::integer as open,
                                       count(*) filter (where state = 'PAID')::integer as paid,
                                       count(*) filter (where state = 'FAILED')::integer as failed
                                  from payment where batch_id = b.id) n
            """;

    private static final String PAYMENTS = """
            select p.position, p.state, p.reason, p.amount_fen, l.claim_id, l.serial, i.name as institution, y.holder as account_holder, y.bank,
                   y.tail, y.account_cipher, coalesce(x.holder, e.holder) as holder, coalesce(x.id_cipher, e.id_cipher) as id_cipher
              from payment p
              join subsidy_line l on l.id = p.line_id
              join institution i on i.id = l.institution_id
              join payee_account y on y.id = p.account_id
              join certificate e on e.serial = l.serial
              left join lateral (select c.holder, c.id_cipher from certificate_correction c
                                  where c.serial = e.serial and c.in_force_on is not null
                                  order by c.decided_at desc limit 1) x on true
             where p.batch_id = ? order by p.position
            """;

    private static final String ANSWER = """
            with answered as (
              update payment set state = ?, reason = ?, answered_on = ?, answered_by = ?
               where batch_id = ? and state = 'SENT' and (? or position = any (?))
              returning line_id, state, reason
            )
            update subsidy_line l set state = a.state, words = a.reason, version = version + 1, changed_by = ?, changed_at = ?
              from answered a where l.id = a.line_id
            """;

    private record WaitingRow(Fund fund, Wait kept, int lines, long amountFen) {}

    private record BatchRow(
            UUID id,
            UUID authorityId,
            String authorityName,
            int number,
            Fund fund,
            int lines,
            long totalFen,
            int open,
            int paid,
            int failed,
            String made,
            Instant madeAt) {

        Batch toBatch() {
            return new Batch(
                    id,
                    authorityId,
                    authorityName,
                    number,
                    fund,
                    lines,
                    new Yuan(totalFen),
                    open,
                    paid,
                    failed,
                    made,
                    madeAt);
        }
    }

    private record PaymentRow(
            int position,
            PaymentState state,
            String reason,
            int amountFen,
            UUID claimId,
            String serial,
            String institution,
            String accountHolder,
            String bank,
            String tail,
            byte[] accountCipher,
            String holder,
            byte[] idCipher) {

        Payment toPayment(Vault.Session session) {
            return new Payment(
                    position,
                    holder,
                    session.openIdNumber(idCipher).masked(),
                    institution,
                    bank + " ****" + tail,
                    new Yuan(amountFen),
                    state,
                    reason,
                    claimId);
        }

        PaymentOrder toOrder(Vault.Session session) {
            return new PaymentOrder(
                    position,
                    serial,
                    holder,
                    institution,
                    accountHolder,
                    bank,
                    session.open(accountCipher),
                    new Yuan(amountFen));
        }
    }

    private final Sql sql;
    private final Vault vault;
    private final Clock clock;

    @Inject
    public SqlPayments(Sql sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    protected SqlPayments() {
        this(null, null, null);
    }

    @Override
    public Optional<Batch> send(UUID authority, Fund fund, LocalDate today, Caller by, Instant at) {
        UUID id = UUID.randomUUID();
        int sent = sql.update(Statement.of(
                SEND,
                by.account(),
                at,
                authority,
                fund,
                today,
                today,
                id,
                authority,
                authority,
                fund,
                by.account(),
                at));
        return sent == 0 ? Optional.empty() : find(id, by.scope());
    }

    @Override
    public List<Waiting> waiting(UUID authority, LocalDate today) {
        return sql
                .list(
                        Statement.of(WAITING, today, authority, today, authority, authority),
                        Records.reader(WaitingRow.class))
                .stream()
                .map(row -> new Waiting(row.fund(), row.kept(), row.lines(), new Yuan(row.amountFen())))
                .toList();
    }

    @Override
    public long failed(Scope scope) {
        return sql.count(Statement.of("select count(*) from subsidy_line l join authority a on a.id = l.authority_id"
                        + " where l.state = 'FAILED'")
                .seenBy(scope, "a.path", "l.institution_id"));
    }

    @Override
    public Page<Batch> list(Scope scope, Page.Part part) {
        Page<BatchRow> page = Listing.of(
                        BATCH, "join payment_batch b on b.id = k.k2 " + JOINS, Records.reader(BatchRow.class))
                .from(
                        new Listing.Found(Statement.of("payment_batch b"), false),
                        Order.by(
                                Order.moment("b.made_at").desc(),
                                Order.id("b.id").desc()))
                .seenBy(scope, "b.authority_id", "null::uuid")
                .page(sql, part);
        return new Page<>(page.rows().stream().map(BatchRow::toBatch).toList(), page.total(), page.next());
    }

    @Override
    public Optional<Batch> find(UUID id, Scope scope) {
        return sql.first(
                        Statement.of("select " + BATCH + " from payment_batch b " + JOINS + " where true")
                                .seenBy(scope, "a.path", "null::uuid")
                                .and("and b.id = ?", id),
                        Records.reader(BatchRow.class))
                .map(BatchRow::toBatch);
    }

    @Override
    public List<Payment> of(UUID batch) {
        Vault.Session session = vault.session();
        return rows(batch).stream().map(row -> row.toPayment(session)).toList();
    }

    @Override
    public List<PaymentOrder> file(UUID batch) {
        Vault.Session session = vault.session();
        return rows(batch).stream().map(row -> row.toOrder(session)).toList();
    }

    private List<PaymentRow> rows(UUID batch) {
        return sql.list(Statement.of(PAYMENTS, batch), Records.reader(PaymentRow.class));
    }

    @Override
    public int answer(UUID batch, List<Integer> positions, Optional<String> failed, LocalDate on, Caller by) {
        return sql.update(Statement.of(
                ANSWER,
                failed.isPresent() ? PaymentState.FAILED : PaymentState.PAID,
                failed.orElse(""),
                on,
                by.account(),
                batch,
                positions.isEmpty(),
                Column.of("integer", positions, position -> position),
                by.account(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
