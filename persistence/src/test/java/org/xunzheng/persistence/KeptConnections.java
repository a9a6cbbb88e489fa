package org.xunzheng.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** Connections that are kept for the next transaction, as in a server: the database then plans a statement once for many. */
public final class KeptConnections {

    /** How long a connection may take to say that it is there; only one that hangs takes so long. */
    private static final int SECONDS = 600;

    private final DataSource database;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

    private KeptConnections(DataSource database) {
        this.database = database;
    }

    public static DataSource of(DataSource database) {
        return new KeptConnections(database).dataSource();
    }

    static KeptConnections to(DataSource database) {
        return new KeptConnections(database);
    }

    DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getConnection") ? take() : call(database, method, arguments));
    }

    /** Ends those that nobody uses now. */
    void letGo() {
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Connection take() throws SQLException {
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            if (connection.isValid(SECONDS)) {
                return lent(connection);
            }
            connection.close();
        }
        return lent(database.getConnection());
    }

    /**
     * The connection for one borrower, who gives it back once: closing it again does nothing, as JDBC wants it (Flyway does), or
     * two borrowers would have it, and one would commit what the other had half done.
     */
    private Connection lent(Connection connection) {
        AtomicBoolean isBack = new AtomicBoolean();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("close")) {
                        return call(connection, method, arguments);
                    }
                    if (isBack.compareAndSet(false, true) && !connection.isClosed()) {
                        if (!connection.getAutoCommit()) {
                            // Switching it on would commit what nobody committed.
                            connection.rollback();
                        }
                        connection.setAutoCommit(true);
                        idle.add(connection);
                    }
                    return null;
                });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
