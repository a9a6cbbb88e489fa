package org.xunzheng.domain.trainingclass;

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
    ISSUED
}
