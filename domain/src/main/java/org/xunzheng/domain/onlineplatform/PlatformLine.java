package org.xunzheng.domain.onlineplatform;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A platform as a list shows it.
 *
 * @param from the first day on which it counts
 * @param endedOn the day on which its admission ended, if it did
 */
public record PlatformLine(
        UUID id,
        String name,
        String operator,
        String authority,
        String basis,
        LocalDate from,
        Optional<LocalDate> endedOn,
        PlatformState state) {}
