package org.xunzheng.domain.account;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.rule.Clause;

/**
 * What a caller may see: an officer the own authority and all below, an institution itself (REV-4). Put into every query
 * of a list or a detail.
 *
 * @param authorityPath the path that everything seen begins with; for an institution, the one of its authority
 * @param institution the only institution seen, if the caller is one
 */
@Clause("REV-4")
public record Scope(String authorityPath, Optional<UUID> institution) {

    public Scope {
        Objects.requireNonNull(authorityPath);
        Objects.requireNonNull(institution);
    }

    public static Scope below(String authorityPath) {
        return new Scope(authorityPath, Optional.empty());
    }

    public static Scope institution(UUID institution) {
        return new Scope("", Optional.of(institution));
    }

    /** Whether a matter of this institution, filed with the authority of this path, is seen. */
    public boolean sees(String path, UUID ofInstitution) {
        return institution.map(ofInstitution::equals).orElseGet(() -> path.startsWith(authorityPath));
    }
}
