package org.xunzheng.persistence.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.Option;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.supervision.Measure;
import org.xunzheng.domain.supervision.MeasureInForce;
import org.xunzheng.domain.supervision.SanctionKind;
import org.xunzheng.domain.supervision.SanctionLine;
import org.xunzheng.domain.supervision.SanctionState;
import org.xunzheng.domain.supervision.Sanctions;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Records;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlSanctions implements Sanctions {

    private static final String COUNTS =
            " and s.ended_on is null and s.from_day <= t.today and (s.until_day is null or s.until_day >= t.today)";
    private static final String STATE = """
            case when s.ended_on is not null then 'LIFTED' when s.until_day < t.today then 'EXPIRED'
                 when s.deadline < t.today then 'OVERDUE' else 'IN_FORCE' end""";
    private static final String LINES =
            "s.id, s.institution_id, i.name as institution, s.measure, c.name as class_name, s.ground, o.name as authority, o.path as place,"
                    + " s.from_day as \"from\", s.deadline, s.until_day as until, s.ended_on, " + STATE + " as state";
    private static final String FROM = """
             from sanction s
             cross join (select ?::date as today) t
             join institution i on i.id = s.institution_id
             join authority a on a.id = i.authority_id
             join authority o on o.id = s.authority_id
             left join training_class c on c.id = s.class_id
            where true
            """;
    private static final Sql.Reader<SanctionLine> LINE = Records.reader(SanctionLine.class);

    /** What counts against an institution, and whether the authority of the step lies in the region of who took it. */
    private static final String AGAINST = """
            select s.measure, s.ground, o.name as authority, o.path as place, starts_with(a.path, o.path) as near, s.class_id as training_class,
                   s.from_day as "from", s.deadline, s.until_day as until
              from sanction s
              cross join (select ?::date as today) t
              join authority o on o.id = s.authority_id
            """;

    /** How what is in force is read. */
    public static final Sql.Reader<MeasureInForce> IN_FORCE = Records.reader(MeasureInForce.class);

    private static final int MOST_OFFERED = 100;

    private final Sql sql;

    @Inject
    public SqlSanctions(Sql sql) {
        this.sql = sql;
    }

    protected SqlSanctions() {
        this(null);
    }

    @Override
    public List<MeasureInForce> against(UUID institution, UUID authority, LocalDate day) {
        return sql.list(
                Statement.of(AGAINST, day)
                        .and(
                                "join authority a on a.id = ? where s.institution_id = ?" + COUNTS,
                                authority,
                                institution),
                IN_FORCE);
    }

    /** The same for a class, to be asked together with the rest of it. */
    public static Statement againstClass(UUID trainingClass, LocalDate day) {
        return Statement.of(AGAINST, day)
                .and("join training_class k on k.id = ? join authority a on a.id = k.authority_id", trainingClass)
                .and("where s.institution_id = k.institution_id" + COUNTS);
    }

    @Override
    public Page<SanctionLine> list(Filter filter, Scope scope, LocalDate today, Page.Part part) {
        return Listing.page(
                sql,
                part,
                select -> seen(select, scope, today)
                        .having(filter.text(), "i.searched")
                        .andIf(filter.measure().map(Measure::name), "and s.measure = ?")
                        .andIf(filter.state().map(SanctionState::name), "and " + STATE + " = ?")
                        .andIf(filter.institution(), "and s.institution_id = ?"),
                LINES,
                Order.by(Order.day("s.from_day").desc(), Order.id("s.id")),
                LINE);
    }

    /** Who sees an institution sees what was taken against it, by an authority above as well. */
    private static Statement seen(String select, Scope scope, LocalDate today) {
        return Statement.of(select + FROM, today).seenBy(scope, "a.path", "s.institution_id");
    }

    @Override
    public Optional<SanctionLine> find(UUID id, Scope scope, LocalDate today) {
        return sql.first(seen("select " + LINES, scope, today).and("and s.id = ?", id), LINE);
    }

    @Override
    public Page<SanctionLine> published(String text, LocalDate day, Page.Part part) {
        return Listing.page(
                sql,
                part,
                select -> Statement.of(select + FROM + COUNTS, day).having(text, "i.searched"),
                LINES,
                Order.by(Order.text("i.name collate pinyin"), Order.id("s.id")),
                LINE);
    }

    @Override
    public long overdue(Scope scope, LocalDate today) {
        return count(scope, today, SanctionState.OVERDUE);
    }

    @Override
    public long open(Scope scope, LocalDate today) {
        return sql.count(seen("select count(*)", scope, today)
                .and("and s.measure = ? and " + STATE + " = 'IN_FORCE'", Measure.RECTIFICATION));
    }

    private long count(Scope scope, LocalDate today, SanctionState state) {
        return sql.count(seen("select count(*)", scope, today).and("and " + STATE + " = ?", state));
    }

    @Override
    public List<Option> classes(UUID institution, String path, UUID chosen) {
        return options(Statement.of(
                        "select c.id::text as value, c.name || ' ' || c.first_day || ' – ' || c.last_day as label"
                                + " from training_class c join authority a on a.id = c.authority_id"
                                + " where c.institution_id = ? and (c.state <> 'ISSUED' or c.id = ?)",
                        institution,
                        Optional.ofNullable(chosen))
                .seenBy(Scope.below(path), "a.path", "c.institution_id")
                .and(
                        "order by c.id is not distinct from ? desc, c.first_day desc, c.id limit ?",
                        Optional.ofNullable(chosen),
                        MOST_OFFERED));
    }

    private List<Option> options(Statement statement) {
        return sql.list(statement, Records.reader(Option.class));
    }

    @Override
    public boolean isWithheld(UUID trainingClass) {
        return sql.exists(
                Statement.of("select 1 from sanction where class_id = ? and ended_on is null", trainingClass));
    }

    @Override
    public boolean isIssued(UUID trainingClass) {
        return sql.exists(
                Statement.of("select 1 from training_class where id = ? and state = 'ISSUED'", trainingClass));
    }

    @Override
    public List<Liftable> liftable(String path, LocalDate today, UUID chosen) {
        return sql.list(
                Statement.of("select s.id, i.name as institution, s.measure, s.from_day as \"from\"" + FROM, today)
                        .seenBy(Scope.below(path), "o.path", "s.institution_id")
                        .and("and (s.id = ? or (true" + COUNTS + "))", Optional.ofNullable(chosen))
                        .and("order by i.name collate pinyin, s.from_day, s.id"),
                Records.reader(Liftable.class));
    }

    @Override
    public boolean isInForce(UUID sanction, LocalDate today) {
        return sql.exists(Statement.of(
                        "select 1 from sanction s cross join (select ?::date as today) t where s.id = ?",
                        today,
                        sanction)
                .and(COUNTS));
    }

    @Override
    public String found(UUID sanction) {
        return proposed(sanction).found();
    }

    @Override
    public UUID institution(UUID sanction) {
        return proposed(sanction).institution();
    }

    /** As what the measure was taken. */
    private record Proposed(UUID institution, String found) {}

    private Proposed proposed(UUID sanction) {
        return sql.first(
                        Statement.of(
                                "select f.institution, f.found from sanction_facts f join matter m on m.id = f.matter_id"
                                        + " and m.round = f.round where m.id = ?",
                                sanction),
                        Records.reader(Proposed.class))
                .orElseThrow();
    }

    @Override
    public void take(Matter matter, SanctionKind.Facts facts, LocalDate from, Optional<LocalDate> until) {
        sql.update(Statement.of(
                "insert into sanction (id, institution_id, authority_id, measure, ground, class_id, from_day, deadline, until_day)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                matter.id(),
                facts.institution(),
                matter.authority(),
                facts.measure(),
                facts.ground(),
                Optional.ofNullable(facts.trainingClass()),
                from,
                Optional.ofNullable(facts.deadline()),
                until));
    }

    @Override
    public void lift(UUID sanction, LocalDate on, Matter by) {
        int lifted = sql.update(Statement.of(
                "update sanction set ended_on = ?, ended_by = ? where id = ? and ended_on is null",
                on,
                by.id(),
                sanction));
        if (lifted == 0) {
            throw new StaleVersion("sanction " + sanction + " was lifted meanwhile");
        }
    }
}
