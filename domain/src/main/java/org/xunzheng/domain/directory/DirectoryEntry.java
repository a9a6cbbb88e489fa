package org.xunzheng.domain.directory;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.institution.Facts;
import org.xunzheng.domain.institution.InstitutionKind;

/**
 * What the directory says of an institution from one day to another (目录条目). The contact person is not in it.
 *
 * @param from the first day
 * @param to the day from which it stands there no more
 * @param publication the publication that it began with; none for institutions that were admitted before the system
 * @param endedReason why the institution was removed, if it was
 */
public record DirectoryEntry(
        UUID institution,
        UUID authority,
        String name,
        InstitutionKind kind,
        String phone,
        String address,
        LocalDate from,
        Optional<LocalDate> to,
        Optional<Publication> publication,
        String endedReason) {

    public DirectoryEntry {
        Objects.requireNonNull(institution);
        Objects.requireNonNull(authority);
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(publication);
    }

    /** One that begins. */
    public static DirectoryEntry beginning(
            UUID institution,
            UUID authority,
            InstitutionKind kind,
            Facts facts,
            LocalDate from,
            Optional<Publication> publication) {
        return new DirectoryEntry(
                institution,
                authority,
                facts.name(),
                kind,
                facts.phone(),
                facts.address(),
                from,
                Optional.empty(),
                publication,
                "");
    }
}
