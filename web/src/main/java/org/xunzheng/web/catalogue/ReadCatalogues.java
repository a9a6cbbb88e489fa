package org.xunzheng.web.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.catalogue.CatalogueChange;
import org.xunzheng.domain.catalogue.CatalogueVersion;
import org.xunzheng.domain.catalogue.Catalogues;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.sheet.ListSheet;

/** What the page of a version of a catalogue reads. */
@ApplicationScoped
class ReadCatalogues {

    private final Catalogues catalogues;
    private final Reviews reviews;
    private final Trail trail;
    private final Regions regions;
    private final Clock clock;

    @Inject
    ReadCatalogues(Catalogues catalogues, Reviews reviews, Trail trail, Regions regions, Clock clock) {
        this.catalogues = catalogues;
        this.reviews = reviews;
        this.trail = trail;
        this.regions = regions;
        this.clock = clock;
    }

    protected ReadCatalogues() {
        this(null, null, null, null, null);
    }

    CatalogueVersion one(UUID id, Scope scope) {
        return Optional.ofNullable(id)
                .flatMap(wanted -> catalogues.find(wanted, scope))
                .orElseThrow(() -> new NotFound("catalogue " + id));
    }

    /** What differs from the version published before it. */
    List<CatalogueChange> changes(CatalogueVersion version) {
        Optional<CatalogueVersion> before = version.isPublished()
                ? catalogues.numbered(version.authority(), version.number().getAsInt() - 1)
                : catalogues.inForce(version.authority(), LocalDate.now(clock));
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

    Optional<Review> review(UUID id, Scope scope) {
        return reviews.latest(Matter.CATALOGUE, id, scope);
    }

    List<TrailLine> trail(UUID id, Scope scope) {
        return trail.of(new Subject(Subject.Kind.CATALOGUE, id), scope);
    }
}
