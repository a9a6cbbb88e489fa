package org.xunzheng.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.institution.InstitutionReason;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.institution.Registration;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Refusal;

/**
 * Whether an institution trains under subsidy at all: it stands in the directory, and its code is in use (SER-5, SUP-5). Every
 * step that leads towards certificates asks; sending back and withdrawing do not.
 */
@ApplicationScoped
@Clause({"SER-5", "SUP-5"})
public class MayTrain {

    private final Institutions institutions;
    private final Directory directory;

    @Inject
    public MayTrain(Institutions institutions, Directory directory) {
        this.institutions = institutions;
        this.directory = directory;
    }

    protected MayTrain() {
        this(null, null);
    }

    /** What speaks against its training under this code. */
    public List<Refusal> refusals(Registration registration) {
        List<Refusal> refusals = new ArrayList<>(standing(registration.institution()));
        if (registration.retiredOn().isPresent()) {
            refusals.add(Refusal.of(InstitutionReason.CODE_VOID, registration.prefix()));
        }
        return refusals;
    }

    /** What speaks against its training with this authority, under whatever code. */
    public List<Refusal> refusals(UUID institution, UUID authority) {
        List<Refusal> refusals = new ArrayList<>(standing(institution));
        boolean hasCode = institutions.find(institution, Scope.below("")).stream()
                .flatMap(found -> found.registrations().stream())
                .anyMatch(code ->
                        code.authority().equals(authority) && code.retiredOn().isEmpty());
        if (!hasCode) {
            refusals.add(Refusal.of(InstitutionReason.NO_CODE_THERE));
        }
        return refusals;
    }

    private List<Refusal> standing(UUID institution) {
        return directory.inForce(institution).isPresent()
                ? List.of()
                : List.of(Refusal.of(InstitutionReason.TRAINS_NO_MORE));
    }
}
