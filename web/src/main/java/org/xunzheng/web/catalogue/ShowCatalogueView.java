package org.xunzheng.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.catalogue.CatalogueVersion;
import org.xunzheng.domain.catalogue.Catalogues;
import org.xunzheng.domain.catalogue.Project;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.PartModel;
import org.xunzheng.web.matter.ListMattersView;

/** A published version of a catalogue: its projects, and what it changed. */
@Named
@RequestScoped
public class ShowCatalogueView {

    private PageTexts texts;
    private ReadCatalogues read;
    private Catalogues catalogues;

    @Inject
    private ListMattersView matters;

    @Inject
    @Param(name = "id")
    private UUID id;

    private CatalogueVersion version;
    private List<ChangeLine> changes;
    private PartModel<Project> lines;

    protected ShowCatalogueView() {}

    @Inject
    ShowCatalogueView(PageTexts texts, ReadCatalogues read, Catalogues catalogues) {
        this.texts = texts;
        this.read = read;
        this.catalogues = catalogues;
    }

    public CatalogueVersion getVersion() {
        if (version == null) {
            version = read.one(id);
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

    /** Whether the caller sees how it was brought and decided. */
    public boolean isMatterSeen() {
        return matters.sees("catalogue", getVersion().authority());
    }

    /** Sends the projects as a file that can be changed and brought again. */
    public void export() {
        read.send(getVersion(), texts);
    }
}
