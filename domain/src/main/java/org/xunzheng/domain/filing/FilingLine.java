package org.xunzheng.domain.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.serial.Category;

/**
 * A filing in a list; training and category are left out where they are not filled in yet.
 *
 * @param hours in all; 0 where they are not filled in yet
 */
public record FilingLine(
        UUID id,
        String institution,
        String authority,
        int year,
        String training,
        Optional<Category> category,
        int hours,
        FilingState state,
        Optional<LocalDate> dueOn,
        Instant changedAt) {}
