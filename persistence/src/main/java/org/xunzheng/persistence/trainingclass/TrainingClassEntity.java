package org.xunzheng.persistence.trainingclass;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.trainingclass.ClassPlan;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.institution.RegistrationEntity;
import org.xunzheng.serial.Category;

@Entity(name = "TrainingClass")
@Table(name = "training_class")
class TrainingClassEntity {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "registration_id")
    private RegistrationEntity registration;

    @Column(name = "institution_id")
    private UUID institution;

    @Column(name = "authority_id")
    private UUID authority;

    private String name;

    private String training;

    @Column(name = "occupation_code")
    private String occupation;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "bpchar")
    private Category category;

    private int hours;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    private ClassState state;

    private int trainees;

    private int passed;

    @Column(name = "submitted_by")
    private UUID submittedBy;

    @Column(name = "results_by")
    private UUID resultsBy;

    @Column(name = "confirmed_by")
    private UUID confirmedBy;

    @Column(name = "issued_by")
    private UUID issuedBy;

    @Column(name = "return_reason")
    private String returnReason;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected TrainingClassEntity() {}

    TrainingClassEntity(UUID id) {
        this.id = id;
    }

    long version() {
        return version;
    }

    void take(TrainingClass from, RegistrationEntity under, Instant at) {
        registration = under;
        institution = from.institution();
        authority = from.authority();
        name = from.plan().name();
        training = from.plan().training();
        occupation = from.plan().occupation().orElse(null);
        category = from.category();
        hours = from.plan().hours();
        firstDay = from.plan().firstDay();
        lastDay = from.plan().lastDay();
        state = from.state();
        trainees = from.trainees();
        passed = from.passed();
        submittedBy = from.submittedBy().orElse(null);
        resultsBy = from.resultsBy().orElse(null);
        confirmedBy = from.confirmedBy().orElse(null);
        issuedBy = from.issuedBy().orElse(null);
        returnReason = from.returnReason().orElse(null);
        changedAt = at;
    }

    TrainingClass toTrainingClass() {
        return new TrainingClass(
                id,
                version,
                registration.toRegistration(),
                new ClassPlan(name, training, Optional.ofNullable(occupation), category, hours, firstDay, lastDay),
                state,
                trainees,
                Optional.ofNullable(submittedBy),
                Optional.ofNullable(resultsBy),
                Optional.ofNullable(confirmedBy),
                Optional.ofNullable(issuedBy),
                Optional.ofNullable(returnReason),
                passed);
    }
}
