package org.xunzheng.domain.administration;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Post;

/**
 * That one officer holds another's post during an absence (代岗).
 *
 * @param absent whose post it is
 * @param present who holds it meanwhile
 * @param endedOn the day on which it was ended early, if it was
 */
public record StandIn(
        UUID id,
        UUID absent,
        String absentName,
        UUID present,
        String presentName,
        Post post,
        LocalDate firstDay,
        LocalDate lastDay,
        String reason,
        Optional<LocalDate> endedOn) {

    /** Whether it can still be ended. */
    public boolean isOpen(LocalDate today) {
        return endedOn.isEmpty() && !lastDay.isBefore(today);
    }
}
