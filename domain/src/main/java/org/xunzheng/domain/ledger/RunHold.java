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

    /** The least number after which the run can go on. */
    public int least() {
        return Math.max(witnessed, stoodAt);
    }

    /** The ten characters of region and institution code. */
    public String prefix() {
        return run.region().toString() + run.institution();
    }

    /** The year of the run, four digits. */
    public int year() {
        return 2000 + run.year().lastTwoDigits();
    }
}
