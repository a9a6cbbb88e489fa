package org.xunzheng.persistence.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.institution.Registration;
import org.xunzheng.serial.InstitutionCode;
import org.xunzheng.serial.RegionCode;

/** Read only: codes are given by SQL, under the lock of their region. */
@Entity(name = "Registration")
@Table(name = "registration")
public class RegistrationEntity {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "institution_id", updatable = false)
    private InstitutionEntity institution;

    @Column(name = "institution_id", insertable = false, updatable = false)
    private UUID institutionId;

    @Column(name = "authority_id", updatable = false)
    private UUID authority;

    @Column(name = "serial_region", updatable = false, columnDefinition = "bpchar")
    private String region;

    @Column(updatable = false)
    private int code;

    @Column(name = "assigned_on", updatable = false)
    private LocalDate assignedOn;

    @Column(name = "retired_on")
    private LocalDate retiredOn;

    protected RegistrationEntity() {}

    public Registration toRegistration() {
        return new Registration(
                id,
                institutionId,
                authority,
                new RegionCode(region),
                new InstitutionCode(code),
                assignedOn,
                Optional.ofNullable(retiredOn));
    }
}
