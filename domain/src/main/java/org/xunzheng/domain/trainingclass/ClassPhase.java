package org.xunzheng.domain.trainingclass;

import java.time.LocalDate;

/** Where a class stands on a given day, as it is shown (CLS-5). */
public enum ClassPhase {
    DRAFT,
    SUBMITTED,
    RETURNED,
    /** Approved, first lesson still to come. */
    APPROVED,
    IN_TRAINING,
    /** Training is over, results are awaited. */
    COMPLETED,
    RESULTS_SUBMITTED,
    CONFIRMED,
    ISSUED,
    DISCARDED;

    /** Where a class in this state stands on that day. */
    public static ClassPhase of(ClassState state, LocalDate firstDay, LocalDate lastDay, LocalDate today) {
        if (state != ClassState.APPROVED) {
            return valueOf(state.name());
        }
        if (today.isBefore(firstDay)) {
            return APPROVED;
        }
        return today.isAfter(lastDay) ? COMPLETED : IN_TRAINING;
    }
}
