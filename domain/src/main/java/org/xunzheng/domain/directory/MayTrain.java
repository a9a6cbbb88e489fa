package org.xunzheng.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.institution.InstitutionReason;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.institution.Registration;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.supervision.Sanctions;
import org.xunzheng.domain.supervision.TrainingStep;

/**
 * Whether an institution may take a step of subsidised training today: it stands in the directory, its code is in use (SER-5,
 * SUP-5), and no measure against it stops the step (SUP-3, SUP-4). Every step that leads towards certificates asks; sending back
 * and withdrawing do not.
 */
@ApplicationScoped
@Clause({"SER-5", "SUP-3", "SUP-4", "SUP-5"})
public class MayTrain {

    private final Institutions institutions;
    private final Directory directory;
    private final Sanctions sanctions;
    private final Clock clock;

    @Inject
    public MayTrain(Institutions institutions, Directory directory, Sanctions sanctions, Clock clock) {
        this.institutions = institutions;
        this.directory = directory;
        this.sanctions = sanctions;
        this.clock = clock;
    }

    protected MayTrain() {
        this(null, null, null, null);
    }

    /**
     * What speaks against a step of a class under this code.
     *
     * @param trainingClass the class, once there is one
     */
    public List<Refusal> refusals(TrainingStep step, Registration registration, Optional<UUID> trainingClass) {
        List<Refusal> refusals = new ArrayList<>(standing(registration.institution()));
        if (registration.retiredOn().isPresent()) {
            refusals.add(Refusal.of(InstitutionReason.CODE_VOID, registration.prefix()));
        }
        refusals.addAll(stopped(step, registration.institution(), registration.authority(), trainingClass));
        return refusals;
    }

    /** What speaks against a step with this authority, under whatever code. */
    public List<Refusal> refusals(TrainingStep step, UUID institution, UUID authority) {
        List<Refusal> refusals = new ArrayList<>(standing(institution));
        boolean hasCode = institutions.find(institution, Scope.below("")).stream()
                .flatMap(found -> found.registrations().stream())
                .anyMatch(code ->
                        code.authority().equals(authority) && code.retiredOn().isEmpty());
        if (!hasCode) {
            refusals.add(Refusal.of(InstitutionReason.NO_CODE_THERE));
        }
        refusals.addAll(stopped(step, institution, authority, Optional.empty()));
        return refusals;
    }

    private List<Refusal> standing(UUID institution) {
        return directory.inForce(institution).isPresent()
                ? List.of()
                : List.of(Refusal.of(InstitutionReason.TRAINS_NO_MORE));
    }

    private List<Refusal> stopped(TrainingStep step, UUID institution, UUID authority, Optional<UUID> trainingClass) {
        LocalDate today = LocalDate.now(clock);
        return sanctions.against(institution, authority, today).stream()
                .flatMap(measure -> measure.against(step, trainingClass, today).stream())
                .toList();
    }
}
