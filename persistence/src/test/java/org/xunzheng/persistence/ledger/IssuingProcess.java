package org.xunzheng.persistence.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.postgresql.ds.PGSimpleDataSource;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.persistence.KeptConnections;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.sql.Statement;

/** A process of its own that issues every confirmed class by 16 writers, until it is done or killed. */
public final class IssuingProcess {

    static final int WRITERS = 16;

    /** What it prints once the writers begin. */
    static final String BEGUN = "begun";

    private IssuingProcess() {}

    /** Takes the database's address and the login of who issues. */
    public static void main(String[] arguments) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(arguments[0]);
        TestSystem system = new TestSystem(KeptConnections.of(dataSource));
        Caller approver = system.in(() -> system.accounts.caller(arguments[1]).orElseThrow());
        List<Seen> waiting = system.in(() -> system.sql.list(
                Statement.of("select id, version from training_class where state = 'CONFIRMED' order by md5(id::text)"),
                row -> new Seen(row.getObject(1, UUID.class), row.getLong(2))));
        Queue<Seen> classes = new ConcurrentLinkedQueue<>(waiting);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        for (int i = 0; i < WRITERS; i++) {
            writers.execute(() -> issueAll(system, approver, classes));
        }
        System.out.println(BEGUN);
        writers.shutdown();
    }

    /** A class and the version of it that was looked at. */
    private record Seen(UUID id, long version) {}

    private static void issueAll(TestSystem system, Caller approver, Queue<Seen> classes) {
        for (Seen seen = classes.poll(); seen != null; seen = classes.poll()) {
            Seen wanted = seen;
            try {
                system.in(() -> system.issueCertificates.issue(approver, wanted.id, wanted.version, Optional.empty()));
            } catch (RuntimeException connectionLost) {
                // The class stays as it was; the next round finds it again. The log tells what it was.
                connectionLost.printStackTrace();
            }
        }
    }
}
