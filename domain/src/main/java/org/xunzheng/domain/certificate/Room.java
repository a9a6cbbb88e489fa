package org.xunzheng.domain.certificate;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.xunzheng.domain.ledger.RunHold;
import org.xunzheng.domain.ledger.RunLeaf;
import org.xunzheng.domain.quota.Quota;
import org.xunzheng.serial.Sequence;

/**
 * What a class finds when its certificates are to be issued, read at one moment without holding anybody up.
 *
 * @param institution the institution's name, as it is printed
 * @param lastNumber where its run ends, 0 before the first number
 * @param lastHash the hash that its run ends with; empty if the database knows nothing of the run
 * @param hold the hold of its run, if nothing is to be issued in it
 * @param quotas what its certificates count against, the narrowest region first
 */
public record Room(
        String institution, int lastNumber, Optional<byte[]> lastHash, Optional<RunHold> hold, List<Quota> quotas) {

    public Room {
        Objects.requireNonNull(lastHash);
        Objects.requireNonNull(hold);
        quotas = List.copyOf(quotas);
    }

    /** The same with these quotas. */
    public Room with(List<Quota> counted) {
        return new Room(institution, lastNumber, lastHash, hold, counted);
    }

    /** How many numbers its run has left. */
    public int remaining() {
        return Sequence.LAST.number() - lastNumber;
    }

    /** Whether the database says less, or something else, than what was written down of the run outside. */
    boolean isBehind(RunLeaf written) {
        return written.lastNumber() > lastNumber
                || (written.lastNumber() == lastNumber && !Arrays.equals(written.lastHash(), lastHash.orElse(null)));
    }
}
