package org.xunzheng.domain.trainingclass;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.institution.Registration;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.serial.Category;

/**
 * A training class (培训班).
 *
 * @param registration the code that it trains under, and with it the institution and the authority
 * @param plan what is taught and when
 * @param trainees how many are on the roster
 * @param submittedBy the account that submitted it last
 * @param resultsBy the account that submitted its results last (EXM-3)
 * @param confirmedBy the account that confirmed its results
 * @param issuedBy the account that issued its certificates (REV-2)
 * @param returnReason why it or its results came back
 * @param passed how many passed, once results were submitted
 */
public record TrainingClass(
        UUID id,
        long version,
        Registration registration,
        ClassPlan plan,
        ClassState state,
        int trainees,
        Optional<UUID> submittedBy,
        Optional<UUID> resultsBy,
        Optional<UUID> confirmedBy,
        Optional<UUID> issuedBy,
        Optional<String> returnReason,
        int passed) {

    public TrainingClass {
        Objects.requireNonNull(id);
        Objects.requireNonNull(registration);
        Objects.requireNonNull(plan);
        Objects.requireNonNull(state);
        Objects.requireNonNull(submittedBy);
        Objects.requireNonNull(resultsBy);
        Objects.requireNonNull(confirmedBy);
        Objects.requireNonNull(issuedBy);
        Objects.requireNonNull(returnReason);
    }

    static TrainingClass draft(UUID id, Registration registration, ClassPlan plan) {
        return new TrainingClass(
                id,
                0,
                registration,
                plan,
                ClassState.DRAFT,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /**
     * This class, if the caller looked at this version of it.
     *
     * @throws StaleVersion if it changed meanwhile
     */
    public TrainingClass seenAt(long seen) {
        if (seen != version) {
            throw new StaleVersion("class " + id + ": seen " + seen + ", is " + version);
        }
        return this;
    }

    public UUID institution() {
        return registration.institution();
    }

    public UUID authority() {
        return registration.authority();
    }

    public Category category() {
        return plan.category();
    }

    /** Where it stands on that day (CLS-5). */
    @Clause("CLS-5")
    public ClassPhase phase(LocalDate today) {
        return ClassPhase.of(state, plan.firstDay(), plan.lastDay(), today);
    }

    TrainingClass planned(Registration under, ClassPlan newPlan) {
        return new TrainingClass(
                id,
                version,
                under,
                newPlan,
                state,
                trainees,
                submittedBy,
                resultsBy,
                confirmedBy,
                issuedBy,
                returnReason,
                passed);
    }

    TrainingClass withRoster(int size) {
        return new TrainingClass(
                id,
                version,
                registration,
                plan,
                state,
                size,
                submittedBy,
                resultsBy,
                confirmedBy,
                issuedBy,
                returnReason,
                passed);
    }

    TrainingClass submitted(UUID by) {
        return moved(ClassState.SUBMITTED, Optional.of(by), resultsBy, confirmedBy, Optional.empty(), passed);
    }

    TrainingClass approved() {
        return moved(ClassState.APPROVED, submittedBy, resultsBy, confirmedBy, Optional.empty(), passed);
    }

    TrainingClass returned(String reason) {
        return moved(ClassState.RETURNED, submittedBy, resultsBy, confirmedBy, Optional.of(reason), passed);
    }

    /** Back with the institution that handed it in, and nobody else's yet. */
    TrainingClass takenBack() {
        return moved(ClassState.DRAFT, submittedBy, resultsBy, confirmedBy, Optional.empty(), passed);
    }

    /** Thrown away, with nobody on its roster. */
    TrainingClass discarded() {
        return withRoster(0).moved(ClassState.DISCARDED, submittedBy, resultsBy, confirmedBy, Optional.empty(), passed);
    }

    /** The same class with results that wait for confirmation. */
    public TrainingClass withResults(UUID by, int howManyPassed) {
        return moved(
                ClassState.RESULTS_SUBMITTED,
                submittedBy,
                Optional.of(by),
                Optional.empty(),
                Optional.empty(),
                howManyPassed);
    }

    /** The same class with results that count. */
    public TrainingClass confirmed(UUID by) {
        return moved(ClassState.CONFIRMED, submittedBy, resultsBy, Optional.of(by), Optional.empty(), passed);
    }

    /** The same class with results sent back to the institution. */
    public TrainingClass resultsReturned(String reason) {
        return moved(ClassState.APPROVED, submittedBy, resultsBy, Optional.empty(), Optional.of(reason), 0);
    }

    /** The same class as before its results were submitted. */
    public TrainingClass resultsTakenBack() {
        return moved(ClassState.APPROVED, submittedBy, resultsBy, Optional.empty(), Optional.empty(), 0);
    }

    /** The same class with its certificates issued. */
    public TrainingClass issued(UUID by) {
        return new TrainingClass(
                id,
                version,
                registration,
                plan,
                ClassState.ISSUED,
                trainees,
                submittedBy,
                resultsBy,
                confirmedBy,
                Optional.of(by),
                Optional.empty(),
                passed);
    }

    private TrainingClass moved(
            ClassState to,
            Optional<UUID> submitter,
            Optional<UUID> resulter,
            Optional<UUID> confirmer,
            Optional<String> reason,
            int passes) {
        return new TrainingClass(
                id,
                version,
                registration,
                plan,
                to,
                trainees,
                submitter,
                resulter,
                confirmer,
                issuedBy,
                reason,
                passes);
    }
}
