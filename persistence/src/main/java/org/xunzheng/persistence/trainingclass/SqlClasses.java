package org.xunzheng.persistence.trainingclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.institution.Registration;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.trainingclass.ClassLine;
import org.xunzheng.domain.trainingclass.ClassPhase;
import org.xunzheng.domain.trainingclass.ClassPlan;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.institution.Named;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.Category;
import org.xunzheng.serial.InstitutionCode;
import org.xunzheng.serial.RegionCode;

@ApplicationScoped
@Transactional
public class SqlClasses implements Classes {

    private static final String FROM = """
            from training_class c
            join authority a on a.id = c.authority_id
            join institution i on i.id = c.institution_id
            where true
            """;
    private static final String COLUMNS = """
            c.id, c.name, i.name as institution, a.name as authority, c.training, c.category, c.hours,
            c.first_day, c.last_day, c.state, c.trainees, c.passed, c.changed_at
            """;
    private static final String LINE = "select " + COLUMNS + FROM;
    private static final String JOINS = """
            join training_class c on c.id = k.k2
            join authority a on a.id = c.authority_id
            join institution i on i.id = c.institution_id
            """;
    private static final Order EARLIEST_END_FIRST =
            Order.by(Order.day("c.last_day"), Order.day("c.first_day"), Order.id("c.id"));

    private static final String WHOLE = """
            select c.*, r.serial_region, r.code, r.assigned_on, r.retired_on
              from training_class c
              join registration r on r.id = c.registration_id
              join authority a on a.id = c.authority_id
             where c.id = ?
            """;
    private static final String INSERT = """
            insert into training_class (registration_id, institution_id, authority_id, name, training, occupation_code,
                                        category, hours, first_day, last_day, state, trainees, passed, submitted_by,
                                        results_by, confirmed_by, issued_by, return_reason, changed_at, id, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE = """
            update training_class
               set (registration_id, institution_id, authority_id, name, training, occupation_code,
                    category, hours, first_day, last_day, state, trainees, passed, submitted_by,
                    results_by, confirmed_by, issued_by, return_reason, changed_at, version)
                 = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, version + 1)
             where id = ? and version = ?
            """;

    private static final String ISSUE = """
            update training_class set state = ?, issued_by = ?, changed_at = ?, version = version + 1
             where id = ? and version = ?
            """;

    private final Sql sql;
    private final Clock clock;

    @Inject
    public SqlClasses(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    protected SqlClasses() {
        this(null, null);
    }

    @Override
    public Optional<TrainingClass> find(UUID id, Scope scope) {
        return sql.first(
                Statement.of(WHOLE, id).and(shownTo(scope)).seenBy(scope, "a.path", "c.institution_id"),
                SqlClasses::trainingClass);
    }

    /** Reads a row that has all of a class and the serial region, code and days of its registration. */
    public static TrainingClass trainingClass(ResultSet row) throws SQLException {
        return new TrainingClass(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new Registration(
                        row.getObject("registration_id", UUID.class),
                        row.getObject("institution_id", UUID.class),
                        row.getObject("authority_id", UUID.class),
                        new RegionCode(row.getString("serial_region")),
                        new InstitutionCode(row.getInt("code")),
                        row.getObject("assigned_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("retired_on", LocalDate.class))),
                new ClassPlan(
                        row.getString("name"),
                        row.getString("training"),
                        Optional.ofNullable(row.getString("occupation_code")),
                        Category.valueOf(row.getString("category")),
                        row.getInt("hours"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)),
                ClassState.valueOf(row.getString("state")),
                row.getInt("trainees"),
                Optional.ofNullable(row.getObject("submitted_by", UUID.class)),
                Optional.ofNullable(row.getObject("results_by", UUID.class)),
                Optional.ofNullable(row.getObject("confirmed_by", UUID.class)),
                Optional.ofNullable(row.getObject("issued_by", UUID.class)),
                Optional.ofNullable(row.getString("return_reason")),
                row.getInt("passed"));
    }

    @Override
    public void add(TrainingClass trainingClass) {
        sql.update(written(INSERT, trainingClass));
    }

    @Override
    public void hold(UUID id) {
        sql.list(Statement.of("select 1 from training_class where id = ? for update", id), row -> true);
    }

    @Override
    public void save(TrainingClass trainingClass) {
        if (sql.update(written(UPDATE, trainingClass)) == 0) {
            throw new StaleVersion("class " + trainingClass.id());
        }
    }

    /** Stores that the class is issued, and by whom; writes no row if it changed since it was read. */
    public Statement issuing(TrainingClass issued) {
        return Statement.of(ISSUE, issued.state(), issued.issuedBy(), clock.instant(), issued.id(), issued.version());
    }

    /** The statement with every column bound; last the id and the version that was read. */
    private Statement written(String statement, TrainingClass trainingClass) {
        ClassPlan plan = trainingClass.plan();
        return Statement.of(
                statement,
                trainingClass.registration().id(),
                trainingClass.institution(),
                trainingClass.authority(),
                plan.name(),
                plan.training(),
                plan.occupation(),
                plan.category(),
                plan.hours(),
                plan.firstDay(),
                plan.lastDay(),
                trainingClass.state(),
                trainingClass.trainees(),
                trainingClass.passed(),
                trainingClass.submittedBy(),
                trainingClass.resultsBy(),
                trainingClass.confirmedBy(),
                trainingClass.issuedBy(),
                trainingClass.returnReason(),
                clock.instant(),
                trainingClass.id(),
                trainingClass.version());
    }

    @Override
    public Optional<ClassLine> line(UUID id, Scope scope) {
        return sql.first(
                Statement.of(LINE)
                        .and("and c.id = ?", id)
                        .and(shownTo(scope))
                        .seenBy(scope, "a.path", "c.institution_id"),
                this::line);
    }

    /** A draft is its institution's alone. */
    private static Statement shownTo(Scope scope) {
        return Statement.of(scope.institution().isPresent() ? "" : "and c.state <> 'DRAFT'");
    }

    @Override
    public Page<ClassLine> list(Filter filter, Scope scope, Page.Part part) {
        Listing<ClassLine> listing = Listing.of(COLUMNS, JOINS, this::line)
                .from(
                        Named.in(sql, "training_class c", "c.searched", "c.institution_id", filter.text()),
                        Order.by(
                                Order.moment("c.changed_at").desc(),
                                Order.id("c.id").desc()));
        listing.where(shownTo(scope));
        if (filter.states().isEmpty()) {
            listing.where(Statement.of("and c.state <> 'DISCARDED'"));
        } else {
            listing.each(names(filter.states()), "c.state");
        }
        if (filter.over()) {
            listing.where(Statement.of("and c.last_day < ?", LocalDate.now(clock)));
        }
        return listing.seenBy(scope, "c.authority_id", "c.institution_id").page(sql, part);
    }

    private ClassLine line(ResultSet row) throws SQLException {
        LocalDate firstDay = row.getObject("first_day", LocalDate.class);
        LocalDate lastDay = row.getObject("last_day", LocalDate.class);
        ClassState state = ClassState.valueOf(row.getString("state"));
        return new ClassLine(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("institution"),
                row.getString("authority"),
                row.getString("training"),
                Category.valueOf(row.getString("category")),
                row.getInt("hours"),
                firstDay,
                lastDay,
                state,
                ClassPhase.of(state, firstDay, lastDay, LocalDate.now(clock)),
                row.getInt("trainees"),
                row.getInt("passed"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public List<ClassLine> mostUrgent(Set<ClassState> states, Set<ClassState> onceOver, Scope scope, int atMost) {
        EnumSet<ClassState> all = EnumSet.noneOf(ClassState.class);
        all.addAll(states);
        all.addAll(onceOver);
        return Listing.of(COLUMNS, JOINS.replace("k.k2", "k.k3"), this::line)
                .from("training_class c", EARLIEST_END_FIRST)
                .each(names(all), "c.state")
                .where(Statement.of("and (c.state = any (?)", Column.of("text", states, ClassState::name))
                        .and("or c.last_day < ?)", LocalDate.now(clock)))
                .seenBy(scope, "c.authority_id", "c.institution_id")
                .page(sql, Page.Part.beginning(atMost))
                .rows();
    }

    @Override
    public List<StateCount> counts(Set<ClassState> states, Scope scope) {
        Statement seen = Statement.of(
                        "from training_class c join authority a on a.id = c.authority_id where c.state = s.v")
                .seenBy(scope, "a.path", "c.institution_id");
        return sql.list(
                Statement.of("select s.v as state, (select count(*) from (select 1")
                        .and(seen)
                        .and("limit ?) n) as classes, (select count(*) from (select 1", Page.COUNTED + 1)
                        .and(seen)
                        .and("and c.last_day < ? limit ?) n) as overdue", LocalDate.now(clock), Page.COUNTED + 1)
                        .and("from (")
                        .and(names(states))
                        .and(") s (v)"),
                row -> new StateCount(
                        ClassState.valueOf(row.getString("state")), row.getLong("classes"), row.getLong("overdue")));
    }

    private static Statement names(Set<ClassState> states) {
        return Statement.of("select unnest(?)", Column.of("text", states, ClassState::name));
    }
}
