package org.xunzheng.web.catalogue;

import java.time.Instant;
import java.util.UUID;
import org.xunzheng.domain.catalogue.CatalogueVersion;

/** A published version of a catalogue as REST shows it. */
public record VersionView(UUID id, String authority, int number, String note, int projects, Instant publishedAt) {

    static VersionView of(CatalogueVersion version) {
        return new VersionView(
                version.id(),
                version.authorityName(),
                version.number(),
                version.note(),
                version.projects(),
                version.publishedAt());
    }
}
