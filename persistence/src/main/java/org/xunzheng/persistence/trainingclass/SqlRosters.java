package org.xunzheng.persistence.trainingclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.assessment.Score;
import org.xunzheng.domain.ledger.Graduate;
import org.xunzheng.domain.protection.SealedNumber;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.trainingclass.Rosters;
import org.xunzheng.domain.trainingclass.Trainee;
import org.xunzheng.domain.trainingclass.TraineeLine;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.protection.Vault;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlRosters implements Rosters {

    private static final String INSERT = """
            insert into trainee (class_id, position, name, id_cipher, id_key, phone_cipher)
            select ?, t.position, t.name, t.id_cipher, t.id_key, t.phone_cipher
              from unnest(?, ?, ?, ?, ?) as t (position, name, id_cipher, id_key, phone_cipher)
            """;
    private static final String LINES = """
              from trainee t
              join training_class c on c.id = t.class_id
              join authority a on a.id = c.authority_id
              left join ledger_batch b on b.class_id = c.id
              left join certificate e on e.run = b.run and e.batch_first = b.first_number and e.id_key = t.id_key
                                     and e.number between b.first_number and b.last_number
             where t.class_id = ?
            """;
    private static final String OVERLAPS = """
            select k.position, c.name, i.name as institution, i.id as institution_id, a.path, c.first_day, c.last_day
              from unnest(?, ?) as k (position, id_key)
              join trainee t on t.id_key = k.id_key
              join training_class c on c.id = t.class_id
              join institution i on i.id = c.institution_id
              join authority a on a.id = c.authority_id
             where c.id <> ? and c.first_day <= ? and c.last_day >= ? and c.state not in ('DRAFT', 'RETURNED', 'DISCARDED')
             order by k.position, c.first_day, c.id
            """;

    private static final String PASSED_BEFORE = """
            select distinct on (k.position) k.position, c.name, i.name as institution, i.id as institution_id, a.path,
                   c.first_day, c.last_day
              from unnest(?, ?) as k (position, id_key)
              join trainee t on t.id_key = k.id_key
              join training_class c on c.id = t.class_id
              join institution i on i.id = c.institution_id
              join authority a on a.id = c.authority_id
             where c.id <> ? and t.passed and (c.training = ? or c.occupation_code = ?)
               and c.state in ('CONFIRMED', 'ISSUED')
             order by k.position, c.last_day desc, c.id
            """;

    private final Sql sql;
    private final Vault vault;

    @Inject
    public SqlRosters(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    protected SqlRosters() {
        this(null, null);
    }

    @Override
    public void replace(UUID trainingClass, List<Trainee> trainees) {
        Vault.Session session = vault.session();
        Column positions = Column.of("integer", trainees, Trainee::position);
        Column names = Column.of("text", trainees, Trainee::name);
        Column ciphers = Column.ofBytes(trainees, t -> session.seal(t.idNumber()));
        Column keys = Column.ofBytes(trainees, t -> session.key(t.idNumber()));
        Column phones = Column.ofBytes(trainees, t -> t.phone().isEmpty() ? null : session.seal(t.phone()));
        sql.update(Statement.of("delete from trainee where class_id = ?", trainingClass));
        sql.update(Statement.of(INSERT, trainingClass, positions, names, ciphers, keys, phones));
    }

    @Override
    public List<Trainee> of(UUID trainingClass) {
        return read(Statement.of(
                "select position, name, id_cipher, phone_cipher from trainee where class_id = ? order by position",
                trainingClass));
    }

    /**
     * Asks for those of the roster who passed and obtained no other certificate under subsidy (CRT-5), in order;
     * {@link #graduate} reads the answer.
     */
    public static Statement passed(UUID trainingClass) {
        return Statement.of(
                "select position, name, id_cipher, id_key from trainee"
                        + " where class_id = ? and passed and other_certificate is null order by position",
                trainingClass);
    }

    private List<Trainee> read(Statement statement) {
        Vault.Session session = vault.session();
        return sql.list(statement, row -> trainee(row, session));
    }

    public static Graduate graduate(ResultSet row, Vault.Session session) throws SQLException {
        byte[] sealed = row.getBytes("id_cipher");
        byte[] key = row.getBytes("id_key");
        session.requireKeyOf(sealed);
        boolean intact = session.fits(sealed, key);
        return new Graduate(
                row.getInt("position"),
                row.getString("name"),
                intact ? session.takenOver(sealed, key) : new SealedNumber(sealed, key),
                intact);
    }

    private static Trainee trainee(ResultSet row, Vault.Session session) throws SQLException {
        byte[] phone = row.getBytes("phone_cipher");
        return new Trainee(
                row.getInt("position"),
                row.getString("name"),
                session.openIdNumber(row.getBytes("id_cipher")),
                phone == null ? "" : session.open(phone));
    }

    @Override
    public Page<TraineeLine> list(UUID trainingClass, Scope scope, Page.Part part) {
        Vault.Session session = vault.session();
        return Listing.page(
                sql,
                part,
                select -> Statement.of(select + LINES, trainingClass).seenBy(scope, "a.path", "c.institution_id"),
                "t.position, t.name, t.id_cipher, t.theory, t.practice, t.passed, t.absent, e.serial",
                Order.by(Order.number("t.position")),
                row -> line(row, session));
    }

    private static TraineeLine line(ResultSet row, Vault.Session session) throws SQLException {
        return new TraineeLine(
                row.getInt("position"),
                row.getString("name"),
                session.openIdNumber(row.getBytes("id_cipher")).masked(),
                score(row, "theory"),
                score(row, "practice"),
                Optional.ofNullable(row.getObject("passed", Boolean.class)),
                row.getBoolean("absent"),
                Optional.ofNullable(row.getString("serial")));
    }

    private static Optional<String> score(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class)).map(tenths -> new Score(tenths).toString());
    }

    @Override
    public List<Elsewhere> overlaps(TrainingClass trainingClass, List<Trainee> trainees, Scope scope) {
        return elsewhere(
                OVERLAPS,
                trainees,
                scope,
                trainingClass.id(),
                trainingClass.plan().lastDay(),
                trainingClass.plan().firstDay());
    }

    @Override
    public List<Elsewhere> passedBefore(TrainingClass trainingClass, List<Trainee> trainees, Scope scope) {
        return elsewhere(
                PASSED_BEFORE,
                trainees,
                scope,
                trainingClass.id(),
                trainingClass.plan().training(),
                trainingClass.plan().occupation());
    }

    private List<Elsewhere> elsewhere(String query, List<Trainee> trainees, Scope scope, Object... bound) {
        Vault.Session session = vault.session();
        return sql.list(
                Statement.of(
                                query,
                                Column.of("integer", trainees, Trainee::position),
                                Column.ofBytes(trainees, t -> session.key(t.idNumber())))
                        .and("", bound),
                row -> {
                    boolean seen = scope.sees(row.getString("path"), row.getObject("institution_id", UUID.class));
                    return new Elsewhere(
                            row.getInt("position"),
                            Optional.of(row.getString("name")).filter(name -> seen),
                            Optional.of(row.getString("institution")).filter(name -> seen),
                            row.getObject("first_day", LocalDate.class),
                            row.getObject("last_day", LocalDate.class));
                });
    }
}
