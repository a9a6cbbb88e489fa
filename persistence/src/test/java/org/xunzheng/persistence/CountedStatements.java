package org.xunzheng.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A database that counts the statements which are prepared on its connections. */
public final class CountedStatements {

    private final AtomicInteger prepared = new AtomicInteger();
    private final DataSource dataSource;

    public CountedStatements() {
        this(TestServer.newDatabase());
    }

    public CountedStatements(DataSource counted) {
        dataSource = wrapped(DataSource.class, counted);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** How many statements the work prepares. */
    public int during(Runnable work) {
        int before = prepared.get();
        work.run();
        return prepared.get() - before;
    }

    private <T> T wrapped(Class<T> type, T real) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        prepared.incrementAndGet();
                    }
                    try {
                        Object answer = method.invoke(real, arguments);
                        return answer instanceof Connection connection ? wrapped(Connection.class, connection) : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
