package org.xunzheng.domain.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.file.Dossier;
import org.xunzheng.domain.file.DossierSource;
import org.xunzheng.domain.policy.Checklist;
import org.xunzheng.domain.policy.Figure;
import org.xunzheng.domain.policy.Key;
import org.xunzheng.domain.policy.Profiles;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Subject;

/** The papers of an application for admission (INS-2), by the checklist of the place where it was applied for. */
@ApplicationScoped
@Clause("INS-2")
public class AdmissionDossier implements DossierSource {

    private final Admissions admissions;
    private final Profiles profiles;
    private final Clock clock;

    @Inject
    public AdmissionDossier(Admissions admissions, Profiles profiles, Clock clock) {
        this.admissions = admissions;
        this.profiles = profiles;
        this.clock = clock;
    }

    protected AdmissionDossier() {
        this(null, null, null);
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.ADMISSION;
    }

    @Override
    public Optional<Dossier> find(UUID id, Caller caller) {
        return admissions
                .find(id, caller.scope())
                .map(admission -> new Dossier(
                        Subject.admission(id),
                        checklist(admission)
                                .map(Figure::value)
                                .map(Checklist::items)
                                .orElse(List.of()),
                        admission.state().isOpen() && caller.holds(Post.INTAKE)
                                ? List.of()
                                : List.of(Refusal.of(AdmissionReason.NOT_OPEN))));
    }

    /** The checklist that counts today where it was applied for, if there is one. */
    Optional<Figure<Checklist>> checklist(Admission admission) {
        return profiles.inForce(admission.authority(), LocalDate.now(clock)).find(Key.ADMISSION_ATTACHMENTS);
    }
}
