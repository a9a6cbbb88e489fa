package org.xunzheng.domain.certificate;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.ledger.Batch;
import org.xunzheng.domain.trail.TrailEnd;
import org.xunzheng.domain.trail.TrailEntry;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.serial.SerialRange;

/**
 * What issuing reads and writes. Both go to the database in as few messages as can be, since on the way there and back a
 * class spends more than on its certificates.
 */
public interface ClassesToIssue {

    /** The class, if the scope sees it, by one message however large it is. */
    Optional<ClassToIssue> find(UUID id, Scope scope, LocalDate dayOfIssue);

    /**
     * Stores the issued class and its trail entry, takes the next numbers of the run and stores the batch's certificates
     * under them, in the caller's transaction: what fails consumes nothing (SER-11). The run stays locked until the
     * transaction ends, so this is its last step. The number of messages does not depend on the size of the batch.
     *
     * @throws org.xunzheng.domain.rule.StaleVersion if the class or its trail changed since they were read, the class has a
     *     batch already, the run no longer has room, or its code was retired at this very moment (SER-5)
     */
    SerialRange issue(TrainingClass issued, TrailEntry entry, TrailEnd trail, Batch batch);
}
