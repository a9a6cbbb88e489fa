package org.xunzheng.web.catalogue;

import java.time.Instant;
import java.util.UUID;
import org.xunzheng.domain.catalogue.CatalogueVersion;

/**
 * A version of a catalogue as REST shows it.
 *
 * @param number left out before it is published, like the moment of its publication
 */
public record VersionView(
        UUID id, String authority, Integer number, String note, int projects, Instant enteredAt, Instant publishedAt) {

    static VersionView of(CatalogueVersion version) {
        return new VersionView(
                version.id(),
                version.authorityName(),
                version.isPublished() ? version.number().getAsInt() : null,
                version.note(),
                version.projects(),
                version.enteredAt(),
                version.publishedAt().orElse(null));
    }
}
