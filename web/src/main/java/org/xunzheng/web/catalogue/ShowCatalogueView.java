package org.xunzheng.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.catalogue.CatalogueVersion;
import org.xunzheng.domain.catalogue.Catalogues;
import org.xunzheng.domain.catalogue.DecideCatalogue;
import org.xunzheng.domain.catalogue.Project;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.TakeLevel;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.PartModel;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.review.ReviewedMatter;

/** A version of a catalogue: its projects, what it changes, and its publication by a second officer. */
@Named
@RequestScoped
public class ShowCatalogueView extends ReviewedMatter {

    private Steps steps;
    private PageTexts texts;
    private ReadCatalogues read;
    private Catalogues catalogues;
    private DecideCatalogue decide;

    @Inject
    @Param(name = "id")
    private UUID id;

    private CatalogueVersion version;
    private List<ChangeLine> changes;
    private PartModel<Project> lines;

    protected ShowCatalogueView() {
        super(null);
    }

    @Inject
    ShowCatalogueView(
            Steps steps, PageTexts texts, ReadCatalogues read, Catalogues catalogues, DecideCatalogue decide) {
        super(steps);
        this.steps = steps;
        this.texts = texts;
        this.read = read;
        this.catalogues = catalogues;
        this.decide = decide;
    }

    public CatalogueVersion getVersion() {
        if (version == null) {
            version = read.one(id, steps.caller().scope());
        }
        return version;
    }

    /** What differs from the version published before. */
    public List<ChangeLine> getChanges() {
        if (changes == null) {
            changes = read.changes(getVersion()).stream()
                    .map(change -> ChangeLine.of(change, texts.get()))
                    .toList();
        }
        return changes;
    }

    public PartModel<Project> getLines() {
        if (lines == null) {
            UUID of = getVersion().id();
            lines = new PartModel<>(part -> catalogues.projects(of, "", part));
        }
        return lines;
    }

    /** Sends the projects as a file that can be changed and brought again. */
    public void export() {
        read.send(getVersion(), texts);
    }

    /** The trail, for those who see the city's own business. */
    public List<TrailLine> getTrail() {
        return read.trail(getVersion().id(), steps.caller().scope());
    }

    @Override
    protected Optional<Review> read(Caller caller) {
        return read.review(getVersion().id(), caller.scope());
    }

    @Override
    protected Decision<Review.State> decide(Caller caller, long seenVersion, TakeLevel.Answer answer) {
        return decide.decide(caller, id, seenVersion, answer);
    }

    @Override
    protected String next() {
        return "/catalogue/show?faces-redirect=true&id=" + id;
    }
}
