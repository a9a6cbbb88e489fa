package org.xunzheng.domain.ledger;

import java.util.Objects;
import org.xunzheng.serial.Run;

/**
 * A run in which nothing is issued (停用号段), since the database says less of it than was written down outside: an older state
 * was restored, or something was taken away.
 *
 * @param stoodAt the last number that the database knows, 0 if none
 * @param witnessed the last number that was written down outside the database
 */
public record RunHold(Run run, int stoodAt, int witnessed) {

    public RunHold {
        Objects.requireNonNull(run);
    }
}
