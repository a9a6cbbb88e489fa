package org.xunzheng.domain.trainingclass;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.xunzheng.serial.Category;

/** A class as a list shows it. */
public record ClassLine(
        UUID id,
        String name,
        String institution,
        String authority,
        String training,
        Category category,
        int hours,
        LocalDate firstDay,
        LocalDate lastDay,
        ClassState state,
        ClassPhase phase,
        int trainees,
        int passed,
        Instant changedAt) {}
