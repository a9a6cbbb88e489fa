package org.xunzheng.domain.institution;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A training institution (培训机构).
 *
 * @param authority the authority in whose region it sits
 * @param registrations the codes that it was ever given, oldest first
 */
public record Institution(
        UUID id,
        long version,
        String name,
        SocialCreditCode creditCode,
        InstitutionKind kind,
        String contact,
        String phone,
        UUID authority,
        List<Registration> registrations) {

    public Institution {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(creditCode);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(authority);
        registrations = List.copyOf(registrations);
    }

    /** The code in force that this authority assigned, if there is one. */
    public Optional<Registration> registrationAt(UUID byAuthority) {
        return registrations.stream()
                .filter(r -> r.authority().equals(byAuthority) && r.retiredOn().isEmpty())
                .findFirst();
    }

    /** The code of this id, if it is this institution's and in force. */
    public Optional<Registration> inForce(UUID registration) {
        return registrations.stream()
                .filter(r -> r.id().equals(registration) && r.retiredOn().isEmpty())
                .findFirst();
    }
}
