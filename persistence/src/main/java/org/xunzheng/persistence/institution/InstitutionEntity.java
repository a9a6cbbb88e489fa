package org.xunzheng.persistence.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.institution.Institution;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.institution.SocialCreditCode;

@Entity(name = "Institution")
@Table(name = "institution")
class InstitutionEntity {

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;

    @Column(name = "credit_code", columnDefinition = "bpchar")
    private String creditCode;

    @Enumerated(EnumType.STRING)
    private InstitutionKind kind;

    private String contact;

    private String phone;

    @Column(name = "authority_id")
    private UUID authority;

    @OneToMany(mappedBy = "institution", fetch = FetchType.LAZY)
    @OrderBy("assignedOn, code")
    private List<RegistrationEntity> registrations = new ArrayList<>();

    protected InstitutionEntity() {}

    static InstitutionEntity of(Institution institution) {
        InstitutionEntity entity = new InstitutionEntity();
        entity.id = institution.id();
        entity.name = institution.name();
        entity.creditCode = institution.creditCode().text();
        entity.kind = institution.kind();
        entity.contact = institution.contact();
        entity.phone = institution.phone();
        entity.authority = institution.authority();
        return entity;
    }

    Institution toInstitution() {
        return new Institution(
                id,
                version,
                name,
                new SocialCreditCode(creditCode),
                kind,
                contact,
                phone,
                authority,
                registrations.stream().map(RegistrationEntity::toRegistration).toList());
    }
}
