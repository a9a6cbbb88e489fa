package org.xunzheng.persistence.sql;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.function.Consumer;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** The transaction that statements run in: equal for all of its statements, another one for the next. */
public record RunningTransaction(SharedSessionContractImplementor session) {

    /**
     * Does something once the transaction has ended, well or badly, and the database has let its locks go. Hibernate hears of
     * the end from the server under JTA, and from its own transaction otherwise; there it does not hear of a rollback that
     * failed because the connection is lost, see {@link #isOver}.
     *
     * @param work is told whether it was committed for certain
     */
    public void afterwards(Consumer<Boolean> work) {
        session.getTransactionCoordinator().getLocalSynchronizations().registerSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                work.accept(status == Status.STATUS_COMMITTED);
            }
        });
    }

    /** Whether nothing can run in it any more. */
    public boolean isOver() {
        return !session.isOpen();
    }
}
