package org.xunzheng.web.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.catalogue.CatalogueChange;
import org.xunzheng.domain.catalogue.CatalogueVersion;
import org.xunzheng.domain.catalogue.Catalogues;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.sheet.ListSheet;

/** What the page of a version of a catalogue reads. */
@ApplicationScoped
class ReadCatalogues {

    private final Catalogues catalogues;
    private final Regions regions;
    private final Clock clock;

    @Inject
    ReadCatalogues(Catalogues catalogues, Regions regions, Clock clock) {
        this.catalogues = catalogues;
        this.regions = regions;
        this.clock = clock;
    }

    protected ReadCatalogues() {
        this(null, null, null);
    }

    CatalogueVersion one(UUID id) {
        return Optional.ofNullable(id).flatMap(catalogues::find).orElseThrow(() -> new NotFound("catalogue " + id));
    }

    /** What differs from the version published before it. */
    List<CatalogueChange> changes(CatalogueVersion version) {
        Optional<CatalogueVersion> before = catalogues.numbered(version.authority(), version.number() - 1);
        return CatalogueChange.between(
                before.map(one -> catalogues.projects(one.id())).orElse(List.of()), catalogues.projects(version.id()));
    }

    /** Sends the projects of a version as a file that can be changed and brought again. */
    void send(CatalogueVersion version, PageTexts texts) {
        ListSheet.send(
                version.authorityName() + "-" + texts.message("page.catalogue.list.title"),
                CatalogueSheet.headings(texts.get()),
                part -> catalogues.projects(version.id(), "", part),
                line -> CatalogueSheet.cells(line, texts.get()));
    }

    /** What counts today in the region of this code; not found where the city has published none. */
    CatalogueVersion inForce(String region) {
        return regions.authority(region)
                .flatMap(authority -> catalogues.inForce(authority.id(), LocalDate.now(clock)))
                .orElseThrow(() -> new NotFound("catalogue of " + region));
    }
}
