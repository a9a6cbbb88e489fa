package org.xunzheng.domain.trainingclass;

import org.xunzheng.domain.rule.Clause;

/**
 * Where a class stands (CLS-5). Whether an approved class is in training or has completed follows from the day, so that is
 * a {@link ClassPhase}, derived and not stored.
 */
@Clause("CLS-5")
public enum ClassState {
    /** Being prepared by the institution. */
    DRAFT,
    /** Waiting for the authority's decision. */
    SUBMITTED,
    /** Back at the institution with a reason. */
    RETURNED,
    /** May train, trains or has trained. */
    APPROVED,
    /** Results wait for the authority's confirmation. */
    RESULTS_SUBMITTED,
    /** Results count; certificates may be issued. */
    CONFIRMED,
    /** Certificates are issued. */
    ISSUED,
    /** Thrown away by the institution before it was approved. */
    DISCARDED;

    /** Whether the institution may still change the class and its roster. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether the results are in. */
    public boolean hasResults() {
        return this == RESULTS_SUBMITTED || this == CONFIRMED || this == ISSUED;
    }
}
