package org.xunzheng.domain.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.ledger.Graduate;
import org.xunzheng.domain.policy.Profile;
import org.xunzheng.domain.supervision.MeasureInForce;
import org.xunzheng.domain.trail.TrailEnd;
import org.xunzheng.domain.trainingclass.TrainingClass;

/**
 * A class as issuing finds it, read at one moment without holding anybody up.
 *
 * @param passed who passed and obtained no other certificate under subsidy (CRT-5), in roster order
 * @param profile what counts for its authority on the day of issue
 * @param referenceTime the database's clock when it was read
 * @param trail where its trail ends
 * @param confirmers the accounts that took a level of its results
 * @param measures what counts against its institution on the day of issue (SUP-3, SUP-4)
 */
public record ClassToIssue(
        TrainingClass trainingClass,
        Room room,
        List<Graduate> passed,
        Profile profile,
        Instant referenceTime,
        TrailEnd trail,
        Set<UUID> confirmers,
        List<MeasureInForce> measures) {

    public ClassToIssue {
        Objects.requireNonNull(trainingClass);
        Objects.requireNonNull(room);
        passed = List.copyOf(passed);
        Objects.requireNonNull(profile);
        Objects.requireNonNull(referenceTime);
        Objects.requireNonNull(trail);
        confirmers = Set.copyOf(confirmers);
        measures = List.copyOf(measures);
    }

    /** The same, as if it had been read when the reference clock said this: for samples and tests, which live on other days. */
    public ClassToIssue readAt(Instant time) {
        return new ClassToIssue(trainingClass, room, passed, profile, time, trail, confirmers, measures);
    }
}
