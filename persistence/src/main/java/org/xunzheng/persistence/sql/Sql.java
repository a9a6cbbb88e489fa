package org.xunzheng.persistence.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.exception.ConstraintViolationException;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.rule.Unavailable;
import org.xunzheng.domain.rule.WrittenFirst;

/**
 * Runs statements on the connection of the entity manager's transaction, after what it still had to write. A list read
 * by a screen, outside any use case, gets a transaction of its own.
 */
@ApplicationScoped
@Transactional
public class Sql {

    private static final String UNIQUE_VIOLATION = "23505";
    /**
     * What others did at the same moment: a lock in the other order, the same row; or a batch dated behind what is closed or
     * issued already, since the day ended or another node's clock is ahead.
     */
    private static final Set<String> SOMEBODY_ELSE = Set.of("40P01", "40001", "XZ001");
    /** The check that a quota has room: broken only when another class took what was left at the same moment (CRT-8). */
    private static final String QUOTA_NOT_EXCEEDED = "quota_not_exceeded";

    private EntityManager entityManager;

    /** For the container. */
    protected Sql() {}

    /** For tests, with an entity manager of their own. */
    public Sql(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @PersistenceContext(unitName = "xunzheng")
    void setEntityManager(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Makes a value of one row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(Statement statement, Reader<T> reader) {
        return run(statement, prepared -> {
            try (ResultSet rows = prepared.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
                return read;
            }
        });
    }

    public <T> Optional<T> first(Statement statement, Reader<T> reader) {
        List<T> rows = list(statement, reader);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    /** Takes one row of a query. */
    @FunctionalInterface
    public interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    /** Hands over the rows one by one, and holds no more of them than so many. */
    public void each(Statement statement, int rowsAtOnce, Taker taker) {
        run(statement, prepared -> {
            prepared.setFetchSize(rowsAtOnce);
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    taker.take(rows);
                }
                return null;
            }
        });
    }

    public long count(Statement statement) {
        return first(statement, row -> row.getLong(1)).orElse(0L);
    }

    public boolean exists(Statement statement) {
        return first(statement, row -> true).isPresent();
    }

    /** Sends the statements together; what each of them answers is there afterwards. */
    public void send(Message message) {
        run(message.whole(), message::perform);
    }

    /** Writes, and says how many rows were written. */
    public int update(Statement statement) {
        return run(statement, PreparedStatement::executeUpdate);
    }

    /**
     * Writes what the entity manager still holds back.
     *
     * @throws StaleVersion if somebody else changed the same rows
     * @throws WrittenFirst if somebody else wrote the same unique value
     */
    public void flush() {
        try {
            entityManager.flush();
        } catch (OptimisticLockException e) {
            throw new StaleVersion("changed by somebody else", e);
        } catch (PersistenceException e) {
            if (e instanceof ConstraintViolationException violation
                    && UNIQUE_VIOLATION.equals(violation.getSQLState())) {
                throw new WrittenFirst("somebody else wrote the same", e);
            }
            throw e;
        }
    }

    /** The transaction that statements run in at this moment. */
    public RunningTransaction transaction() {
        return new RunningTransaction(entityManager.unwrap(SharedSessionContractImplementor.class));
    }

    private <T> T run(Statement statement, Work<T> work) {
        try {
            entityManager.flush();
            return entityManager
                    .unwrap(Session.class)
                    .doReturningWork(connection -> perform(connection, statement, work));
        } catch (PersistenceException e) {
            throw LostConnection.is(e) ? new Unavailable(e) : e;
        }
    }

    private static <T> T perform(Connection connection, Statement statement, Work<T> work) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement.text())) {
            statement.bind(connection, prepared);
            return work.on(prepared);
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw new WrittenFirst("somebody else wrote the same", e);
            }
            if (SOMEBODY_ELSE.contains(String.valueOf(e.getSQLState()))
                    || e.getMessage().contains(QUOTA_NOT_EXCEEDED)) {
                throw new StaleVersion("somebody else was quicker", e);
            }
            throw e;
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
