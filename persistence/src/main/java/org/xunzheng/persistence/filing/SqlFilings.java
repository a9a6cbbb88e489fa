package org.xunzheng.persistence.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.filing.AcceptedFiling;
import org.xunzheng.domain.filing.CourseItem;
import org.xunzheng.domain.filing.FiledTeacher;
import org.xunzheng.domain.filing.Filing;
import org.xunzheng.domain.filing.FilingForm;
import org.xunzheng.domain.filing.FilingLine;
import org.xunzheng.domain.filing.FilingState;
import org.xunzheng.domain.filing.Filings;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.persistence.institution.Named;
import org.xunzheng.persistence.protection.Vault;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.Category;

@ApplicationScoped
public class SqlFilings implements Filings {

    private static final String FROM = """
            from filing f
            join institution i on i.id = f.institution_id
            join authority a on a.id = f.authority_id
            where true
            """;
    private static final String JOINS = """
            join filing f on f.id = k.k3
            join institution i on i.id = f.institution_id
            join authority a on a.id = f.authority_id
            """;
    private static final String COLUMNS = "f.*, i.name as institution, a.name as authority ";
    private static final String WHOLE = "select " + COLUMNS + FROM;
    private static final String ACCEPTED_COLUMNS = """
            f.year, i.name as institution, a.name as authority, f.training, f.occupation_code, f.category,
            f.total, f.theory, f.practice
            """;
    private static final String ACCEPTED = "select " + ACCEPTED_COLUMNS + FROM + " and f.state = 'ACCEPTED'";
    private static final String INSERT = """
            insert into filing (state, contact, phone_cipher, email, training, occupation_code, category, total, theory, practice,
                                online, offline, platform, platform_faces, platform_roll_call, platform_interaction,
                                platform_records, scale, assessment, pledged_by, changed_at,
                                id, version, institution_id, authority_id, year)
            values (?, ?, ?::bytea, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)
            """;
    private static final String UPDATE = """
            update filing
               set (state, contact, phone_cipher, email, training, occupation_code, category, total, theory, practice,
                    online, offline, platform, platform_faces, platform_roll_call, platform_interaction,
                    platform_records, scale, assessment, pledged_by, changed_at)
                 = (?, ?, ?::bytea, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
                   (bank_version, profile, submitted_on, due_on) = (?::uuid, ?, ?::date, ?::date),
                   submitted_by = case when ? = 'SUBMITTED' then ?::uuid else submitted_by end,
                   decided_by = case when state = 'SUBMITTED' then ?::uuid when ? = 'SUBMITTED' then null else decided_by end,
                   turn = coalesce(?::integer, turn),
                   version = version + 1
             where id = ? and version = ?
            """;
    private static final String INSERT_ITEMS = """
            insert into filing_item (filing_id, position, name, hours, part, mode)
            select ?, r.* from unnest(?, ?, ?, ?, ?) as r
            """;
    private static final String INSERT_TEACHERS = """
            insert into filing_teacher (filing_id, position, part, name, employer, certificate, subject, phone_cipher)
            select ?, r.* from unnest(?, ?, ?, ?, ?, ?, ?) as r
            """;
    private static final String FILED_BESIDES = """
            select count(*) from filing
             where institution_id = ? and authority_id = ? and year = ? and training = ? and category = ? and id <> ?
               and state in ('SUBMITTED', 'ACCEPTED')
            """;

    private final Sql sql;
    private final Vault vault;

    @Inject
    public SqlFilings(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    protected SqlFilings() {
        this(null, null);
    }

    @Override
    public Optional<Filing> find(UUID id, Scope scope) {
        Vault.Session session = vault.session();
        List<CourseItem> items = sql.list(
                Statement.of("select * from filing_item where filing_id = ? order by position", id), FilingRow::item);
        List<FiledTeacher> teachers = sql.list(
                Statement.of("select * from filing_teacher where filing_id = ? order by position", id),
                row -> FilingRow.teacher(row, session));
        return sql.first(
                seen(Statement.of(WHOLE), scope).and("and f.id = ?", id),
                row -> FilingRow.filing(row, FilingRow.phone(row, session), items, teachers));
    }

    @Override
    public void add(Filing filing) {
        Vault.Session session = vault.session();
        sql.update(columns(Statement.of(INSERT), filing, session)
                .and("", filing.id(), filing.institution(), filing.authority(), filing.year()));
        rows(filing, session);
    }

    @Override
    public void rewrite(Filing filing, UUID who) {
        save(filing, who);
        sql.update(Statement.of("delete from filing_item where filing_id = ?", filing.id()));
        sql.update(Statement.of("delete from filing_teacher where filing_id = ?", filing.id()));
        rows(filing, vault.session());
    }

    @Override
    public void save(Filing filing, UUID who) {
        boolean submitted = filing.state() == FilingState.SUBMITTED;
        int turn = submitted ? filedBesides(filing) + 1 : 0;
        Statement update = columns(Statement.of(UPDATE), filing, vault.session())
                .and(
                        "",
                        filing.bank().map(UUID::toString),
                        filing.profile(),
                        filing.submittedOn().map(LocalDate::toString),
                        filing.dueOn().map(LocalDate::toString),
                        filing.state(),
                        who,
                        who,
                        filing.state(),
                        submitted ? Optional.of(turn) : Optional.empty(),
                        filing.id(),
                        filing.version());
        if (sql.update(update) == 0) {
            throw new StaleVersion("filing " + filing.id());
        }
    }

    private static Statement columns(Statement statement, Filing filing, Vault.Session session) {
        FilingForm form = filing.form();
        return statement.and(
                "",
                filing.state(),
                form.contact(),
                sealed(form.phone(), session),
                form.email(),
                form.training(),
                form.occupation(),
                Optional.ofNullable(form.category()),
                Optional.ofNullable(form.hours().total()),
                Optional.ofNullable(form.hours().theory()),
                Optional.ofNullable(form.hours().practice()),
                Optional.ofNullable(form.hours().online()),
                Optional.ofNullable(form.hours().offline()),
                form.platform().name(),
                form.platform().faces(),
                form.platform().rollCall(),
                form.platform().interaction(),
                form.platform().records(),
                form.scale(),
                form.assessment(),
                form.pledgedBy(),
                filing.changedAt());
    }

    private void rows(Filing filing, Vault.Session session) {
        List<CourseItem> items = filing.form().items();
        sql.update(Statement.of(
                INSERT_ITEMS,
                filing.id(),
                positions(items.size()),
                Column.of("text", items, CourseItem::name),
                Column.of("integer", items, CourseItem::hours),
                Column.of("text", items, item -> item.part().name()),
                Column.of("text", items, item -> item.mode().name())));
        List<FiledTeacher> teachers = filing.form().teachers();
        sql.update(Statement.of(
                INSERT_TEACHERS,
                filing.id(),
                positions(teachers.size()),
                Column.of("text", teachers, teacher -> teacher.part().name()),
                Column.of("text", teachers, FiledTeacher::name),
                Column.of("text", teachers, FiledTeacher::employer),
                Column.of("text", teachers, FiledTeacher::certificate),
                Column.of("text", teachers, FiledTeacher::subject),
                Column.ofBytes(
                        teachers, teacher -> sealed(teacher.phone(), session).orElse(null))));
    }

    private static Column positions(int rows) {
        return Column.of("integer", IntStream.rangeClosed(1, rows).boxed().toList(), n -> n);
    }

    @Override
    public int filedBesides(Filing filing) {
        return (int) sql.count(Statement.of(
                FILED_BESIDES,
                filing.institution(),
                filing.authority(),
                filing.year(),
                filing.form().training(),
                Optional.ofNullable(filing.form().category()),
                filing.id()));
    }

    @Override
    public Page<FilingLine> list(Query query, Scope scope, Page.Part part) {
        return Listing.of(COLUMNS, JOINS, FilingRow::line)
                .from(
                        Named.in(sql, "filing f", "f.searched", "f.institution_id", query.text()),
                        Order.by(
                                Order.number("filing_urgency(f.state, f.due_on)")
                                        .desc(),
                                Order.moment("f.changed_at").desc(),
                                Order.id("f.id").desc()))
                .whereIf(query.year(), "and f.year = ?")
                .whereIf(query.state(), "and f.state = ?")
                .whereIf(query.overdueOn(), "and f.state = 'SUBMITTED' and f.due_on < ?")
                .where(withoutDrafts(scope))
                .seenBy(scope, "f.authority_id", "f.institution_id")
                .page(sql, part);
    }

    private static Statement seen(Statement statement, Scope scope) {
        return statement.seenBy(scope, "a.path", "f.institution_id").and(withoutDrafts(scope));
    }

    /** What an institution still writes is its own business. */
    private static Statement withoutDrafts(Scope scope) {
        return Statement.of(scope.institution().isPresent() ? "" : "and f.state <> 'DRAFT'");
    }

    @Override
    public Page<AcceptedFiling> accepted(String text, Optional<Integer> year, Page.Part part) {
        return Listing.of(ACCEPTED_COLUMNS, JOINS, FilingRow::accepted)
                .from(
                        "filing f",
                        Order.by(
                                Order.number("f.year").desc(),
                                Order.moment("f.changed_at").desc(),
                                Order.id("f.id").desc()))
                .where(Statement.of("and f.state = 'ACCEPTED'"))
                .whereIf(year, "and f.year = ?")
                .where(Named.anywhere("f.searched", "f.institution_id", "f.authority_id", text))
                .page(sql, part);
    }

    @Override
    public boolean isFiled(UUID institution, UUID authority, String training, Category category, int year) {
        return sql.exists(Statement.of(
                "select 1 from filing where institution_id = ? and authority_id = ? and training = ? and category = ?"
                        + " and year = ? and state = 'ACCEPTED' limit 1",
                institution,
                authority,
                training,
                category,
                year));
    }

    @Override
    public List<AcceptedFiling> acceptedOf(UUID institution, int year) {
        return sql.list(
                Statement.of(ACCEPTED)
                        .and(
                                "and f.institution_id = ? and f.year = ? order by f.training collate pinyin, f.id",
                                institution,
                                year),
                FilingRow::accepted);
    }

    /** Telephone numbers of people lie sealed; none is nothing. */
    private static Optional<byte[]> sealed(String phone, Vault.Session session) {
        return phone.isEmpty() ? Optional.empty() : Optional.of(session.seal(phone));
    }
}
