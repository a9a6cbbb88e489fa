package org.xunzheng.domain.attendance;

import java.time.Instant;
import java.util.Optional;

/**
 * A record that does not count, and why.
 *
 * @param row in its file
 * @param person the number, masked where it may be one of a person
 */
public record Quarantined(
        long id, String file, int row, String device, Optional<Instant> at, String person, Flaw flaw, String text) {}
