package org.xunzheng.persistence.trainingclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.trainingclass.ClassLine;
import org.xunzheng.domain.trainingclass.ClassPhase;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.institution.RegistrationEntity;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.Category;

@ApplicationScoped
@Transactional
public class JpaClasses implements Classes {

    private static final String FROM = """
            from training_class c
            join authority a on a.id = c.authority_id
            join institution i on i.id = c.institution_id
            where true
            """;
    private static final String LINE = """
            select c.id, c.name, i.name as institution, a.name as authority, c.training, c.category, c.hours,
                   c.first_day, c.last_day, c.state, c.trainees, c.passed, c.changed_at
            """ + FROM;

    private static final String WITH_REGISTRATION =
            "select c from TrainingClass c join fetch c.registration where c.id = :id";

    @PersistenceContext(unitName = "xunzheng")
    private EntityManager entityManager;

    private Sql sql;
    private Clock clock;

    /** For the container. */
    protected JpaClasses() {}

    /** For tests, with an entity manager of their own. */
    public JpaClasses(EntityManager entityManager, Sql sql, Clock clock) {
        this.entityManager = entityManager;
        this.sql = sql;
        this.clock = clock;
    }

    @Inject
    void setCollaborators(Sql sqlOfTransaction, Clock clockOfChina) {
        sql = sqlOfTransaction;
        clock = clockOfChina;
    }

    @Override
    public Optional<TrainingClass> find(UUID id, Scope scope) {
        boolean seen = sql.exists(
                Statement.of("select 1 " + FROM + " and c.id = ?", id).seenBy(scope, "a.path", "c.institution_id"));
        return seen
                ? entityManager
                        .createQuery(WITH_REGISTRATION, TrainingClassEntity.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst()
                        .map(TrainingClassEntity::toTrainingClass)
                : Optional.empty();
    }

    @Override
    public void add(TrainingClass trainingClass) {
        TrainingClassEntity entity = new TrainingClassEntity(trainingClass.id());
        entity.take(trainingClass, registration(trainingClass), clock.instant());
        entityManager.persist(entity);
        sql.flush();
    }

    @Override
    public void save(TrainingClass trainingClass) {
        TrainingClassEntity entity = entityManager.find(TrainingClassEntity.class, trainingClass.id());
        if (entity.version() != trainingClass.version()) {
            throw new StaleVersion("class " + trainingClass.id());
        }
        entity.take(trainingClass, registration(trainingClass), clock.instant());
        sql.flush();
    }

    private RegistrationEntity registration(TrainingClass trainingClass) {
        return entityManager.getReference(
                RegistrationEntity.class, trainingClass.registration().id());
    }

    @Override
    public Optional<ClassLine> line(UUID id, Scope scope) {
        return sql.first(
                Statement.of(LINE).and("and c.id = ?", id).seenBy(scope, "a.path", "c.institution_id"), this::line);
    }

    @Override
    public Page<ClassLine> list(Filter filter, Scope scope, Page.Part part) {
        long total = sql.count(narrowed("select count(*) " + FROM, filter, scope));
        return new Page<>(
                sql.list(
                        narrowed(LINE, filter, scope)
                                .and("order by c.changed_at desc, c.id")
                                .part(part),
                        this::line),
                total);
    }

    private Statement narrowed(String select, Filter filter, Scope scope) {
        Statement statement = Statement.of(select).having(filter.text(), "c.name", "c.training", "i.name");
        if (!filter.states().isEmpty()) {
            statement.and("and c.state = any (?)", Column.of("text", filter.states(), ClassState::name));
        }
        if (filter.over()) {
            statement.and("and c.last_day < ?", LocalDate.now(clock));
        }
        return statement.seenBy(scope, "a.path", "c.institution_id");
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
        return sql.list(
                Statement.of(LINE)
                        .and("and (c.state = any (?)", Column.of("text", states, ClassState::name))
                        .and("or c.state = any (?)", Column.of("text", onceOver, ClassState::name))
                        .and("and c.last_day < ?)", LocalDate.now(clock))
                        .seenBy(scope, "a.path", "c.institution_id")
                        .and("order by c.last_day, c.first_day, c.id limit ?", atMost),
                this::line);
    }

    @Override
    public List<StateCount> counts(Scope scope) {
        return sql.list(
                Statement.of(
                                "select c.state, count(*) as classes, count(*) filter (where c.last_day < ?) as overdue "
                                        + FROM,
                                LocalDate.now(clock))
                        .seenBy(scope, "a.path", "c.institution_id")
                        .and("group by c.state"),
                row -> new StateCount(
                        ClassState.valueOf(row.getString("state")), row.getLong("classes"), row.getLong("overdue")));
    }
}
