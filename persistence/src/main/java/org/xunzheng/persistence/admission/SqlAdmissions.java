package org.xunzheng.persistence.admission;

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
import java.util.stream.IntStream;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.admission.Admission;
import org.xunzheng.domain.admission.AdmissionLine;
import org.xunzheng.domain.admission.AdmissionState;
import org.xunzheng.domain.admission.Admissions;
import org.xunzheng.domain.admission.Notice;
import org.xunzheng.domain.admission.Objection;
import org.xunzheng.domain.institution.Course;
import org.xunzheng.domain.institution.Facts;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.institution.SocialCreditCode;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.persistence.directory.SqlApprovedCourses;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlAdmissions implements Admissions {

    private static final String LINE = """
            d.id, d.name, d.kind, a.name as authority, d.address, d.state, d.notice_first, d.notice_last,
                   coalesce((select string_agg(c.training, '、' order by c.number)
                               from admission_course c where c.admission_id = d.id), '') as courses,
                   (select count(*) from admission_objection o
                     where o.admission_id = d.id and o.decided_by is null) as objections
            """;
    private static final String FROM = " from admission d join authority a on a.id = d.authority_id where true";

    private static final String PUBLISHABLE = "d.state = 'ON_NOTICE' and d.notice_last < ? and not exists"
            + " (select 1 from admission_objection o where o.admission_id = d.id and o.upheld is distinct from false)";
    private static final String OBJECTED = "d.state = 'ON_NOTICE' and exists (select 1 from admission_objection o"
            + " where o.admission_id = d.id and o.decided_by is null)";

    private final Sql sql;

    @Inject
    public SqlAdmissions(Sql sql) {
        this.sql = sql;
    }

    protected SqlAdmissions() {
        this(null);
    }

    @Override
    public Optional<Admission> find(UUID id, Scope scope) {
        return sql.first(
                Statement.of("select d.*" + FROM + " and d.id = ?", id).seenBy(scope, "a.path", "d.institution_id"),
                row -> admission(row, courses(id)));
    }

    private List<Course> courses(UUID id) {
        return sql.list(
                Statement.of("select * from admission_course where admission_id = ? order by number", id),
                SqlApprovedCourses::course);
    }

    private static Admission admission(ResultSet row, List<Course> courses) throws SQLException {
        LocalDate last = row.getObject("notice_last", LocalDate.class);
        return new Admission(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("authority_id", UUID.class),
                row.getObject("publisher_id", UUID.class),
                new Facts(
                        row.getString("name"),
                        row.getString("contact"),
                        row.getString("phone"),
                        row.getString("address")),
                new SocialCreditCode(row.getString("credit_code")),
                InstitutionKind.valueOf(row.getString("kind")),
                courses,
                AdmissionState.valueOf(row.getString("state")),
                row.getObject("entered_by", UUID.class),
                last == null
                        ? Optional.empty()
                        : Optional.of(new Notice(row.getObject("notice_first", LocalDate.class), last)),
                Optional.ofNullable(row.getObject("institution_id", UUID.class)));
    }

    @Override
    public boolean isUnderWay(SocialCreditCode creditCode, UUID otherThan) {
        return sql.exists(Statement.of(
                "select 1 from admission where credit_code = ? and id <> ? and state not in ('PUBLISHED', 'REFUSED')",
                creditCode.text(),
                otherThan));
    }

    @Override
    public void add(Admission admission, Instant at) {
        Facts facts = admission.facts();
        sql.update(Statement.of(
                "insert into admission (id, version, authority_id, publisher_id, name, credit_code, kind, contact, phone,"
                        + " address, state, entered_by, entered_at) values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                admission.id(),
                admission.authority(),
                admission.publisher(),
                facts.name(),
                admission.creditCode().text(),
                admission.kind(),
                facts.contact(),
                facts.phone(),
                facts.address(),
                admission.state(),
                admission.enteredBy(),
                at));
        addCourses(admission);
    }

    private void addCourses(Admission admission) {
        List<Course> courses = admission.courses();
        sql.update(Statement.of(
                "insert into admission_course (admission_id, number, training, category, occupation_code)"
                        + " select ?, * from unnest(?, ?, ?, ?)",
                admission.id(),
                Column.of(
                        "integer",
                        IntStream.rangeClosed(1, courses.size()).boxed().toList(),
                        number -> number),
                Column.of("text", courses, Course::training),
                Column.of("text", courses, course -> course.category().name()),
                Column.of("text", courses, course -> course.occupation().orElse(null))));
    }

    @Override
    public void save(Admission admission, LocalDate today) {
        Facts facts = admission.facts();
        int written = sql.update(Statement.of(
                "update admission set version = version + 1, name = ?, credit_code = ?, kind = ?, contact = ?, phone = ?,"
                        + " address = ?, state = ?, notice_first = ?::date, notice_last = ?::date,"
                        + " institution_id = ?::uuid, published_on = ?::date where id = ? and version = ?",
                facts.name(),
                admission.creditCode().text(),
                admission.kind(),
                facts.contact(),
                facts.phone(),
                facts.address(),
                admission.state(),
                admission.notice().map(Notice::first),
                admission.notice().map(Notice::last),
                admission.institution(),
                admission.institution().map(published -> today),
                admission.id(),
                admission.version()));
        if (written == 0) {
            throw new StaleVersion("admission " + admission.id());
        }
        if (admission.state().isOpen()) {
            sql.update(Statement.of("delete from admission_course where admission_id = ?", admission.id()));
            addCourses(admission);
        }
    }

    @Override
    public Page<AdmissionLine> list(Filter filter, Scope scope, Page.Part part) {
        Order order = filter.step().isPresent()
                ? Order.by(Order.day("d.notice_last"), Order.id("d.id"))
                : Order.by(Order.moment("d.entered_at").desc(), Order.id("d.id").desc());
        return Listing.page(sql, part, select -> narrowed(select, filter, scope), LINE, order, SqlAdmissions::line);
    }

    private static Statement narrowed(String select, Filter filter, Scope scope) {
        Statement statement = Statement.of(select + FROM)
                .having(filter.text(), "d.searched", "a.searched")
                .seenBy(scope, "a.path", "d.institution_id");
        if (!filter.states().isEmpty()) {
            statement.and("and d.state = any (?)", Column.of("text", filter.states(), AdmissionState::name));
        }
        if (filter.step().isPresent()) {
            switch (filter.step().get()) {
                case PUBLISH -> statement.and("and " + PUBLISHABLE, filter.day());
                case DECIDE_OBJECTION -> statement.and("and " + OBJECTED);
            }
        }
        return statement;
    }

    @Override
    public Waiting waiting(UUID authority, LocalDate today) {
        return sql.first(
                        Statement.of(
                                "select count(*) filter (where d.publisher_id = ? and " + PUBLISHABLE
                                        + ") as publishable,"
                                        + " count(*) filter (where d.publisher_id = ? and " + OBJECTED
                                        + ") as objected,"
                                        + " count(*) filter (where d.publisher_id = ? and d.notice_last < ? and "
                                        + OBJECTED
                                        + ") as held, count(*) filter (where d.authority_id = ? and d.state = 'RETURNED'"
                                        + " and not exists (select 1 from online_application l"
                                        + " where l.admission_id = d.id)) as returned"
                                        + " from admission d where (d.publisher_id = ? and d.state = 'ON_NOTICE')"
                                        + " or (d.authority_id = ? and d.state = 'RETURNED')",
                                authority,
                                today,
                                authority,
                                authority,
                                today,
                                authority,
                                authority,
                                authority),
                        row -> new Waiting(
                                row.getLong("publishable"),
                                row.getLong("objected"),
                                row.getLong("held"),
                                row.getLong("returned")))
                .orElseThrow();
    }

    @Override
    public Page<AdmissionLine> notices(LocalDate day, Page.Part part) {
        String running = FROM + " and d.state = 'ON_NOTICE' and d.notice_last >= ?";
        return Listing.page(
                sql,
                part,
                select -> Statement.of(select + running, day),
                LINE,
                Order.by(Order.day("d.notice_last"), Order.text("d.name collate pinyin"), Order.id("d.id")),
                SqlAdmissions::line);
    }

    private static AdmissionLine line(ResultSet row) throws SQLException {
        return new AdmissionLine(
                row.getObject("id", UUID.class),
                row.getString("name"),
                InstitutionKind.valueOf(row.getString("kind")),
                row.getString("authority"),
                row.getString("address"),
                row.getString("courses"),
                AdmissionState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("notice_first", LocalDate.class)),
                Optional.ofNullable(row.getObject("notice_last", LocalDate.class)),
                row.getLong("objections"));
    }

    @Override
    public List<Objection> objections(UUID admission) {
        return sql.list(
                Statement.of(
                        "select o.*, r.name as recorder, coalesce(d.name, '') as decider from admission_objection o"
                                + " join account r on r.id = o.recorded_by left join account d on d.id = o.decided_by"
                                + " where o.admission_id = ? order by o.recorded_at, o.id",
                        admission),
                row -> new Objection(
                        row.getObject("id", UUID.class),
                        admission,
                        row.getString("objector"),
                        row.getString("reason"),
                        row.getObject("recorded_by", UUID.class),
                        row.getString("recorder"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("answer") == null
                                ? Optional.empty()
                                : Optional.of(new Objection.Outcome(
                                        row.getBoolean("upheld"), row.getString("answer"), row.getString("decider")))));
    }

    @Override
    public void add(Objection objection, LocalDate on) {
        sql.update(Statement.of(
                "insert into admission_objection (id, admission_id, objector, reason, recorded_by, recorded_at, recorded_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                objection.id(),
                objection.admission(),
                objection.objector(),
                objection.reason(),
                objection.recordedBy(),
                objection.recordedAt(),
                on));
    }

    @Override
    public boolean decide(UUID objection, Objection.Outcome outcome, UUID by, Instant at) {
        return sql.update(Statement.of(
                        "update admission_objection set upheld = ?, answer = ?, decided_by = ?, decided_at = ?"
                                + " where id = ? and decided_by is null",
                        outcome.upheld(),
                        outcome.answer(),
                        by,
                        at,
                        objection))
                == 1;
    }
}
