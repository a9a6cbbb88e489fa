package org.xunzheng.domain.ledger;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.xunzheng.serial.Run;
import org.xunzheng.serial.Sequence;

/**
 * The last number of a run that an earlier system or paper used up (期初号), or whose record was lost: the run goes on after
 * it (SER-11).
 *
 * @param registration the code that the run belongs to
 * @param enteredBy the account that entered it; somebody else puts it in force
 */
public record OpeningBalance(
        UUID id,
        Run run,
        UUID registration,
        UUID authority,
        UUID institution,
        Sequence number,
        String reason,
        UUID enteredBy,
        Instant enteredAt) {

    public OpeningBalance {
        Objects.requireNonNull(id);
        Objects.requireNonNull(run);
        Objects.requireNonNull(registration);
        Objects.requireNonNull(authority);
        Objects.requireNonNull(institution);
        Objects.requireNonNull(number);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(enteredBy);
        Objects.requireNonNull(enteredAt);
    }
}
