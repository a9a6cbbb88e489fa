package org.xunzheng.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.catalogue.CatalogueKind;
import org.xunzheng.domain.catalogue.CheckCatalogue;
import org.xunzheng.domain.catalogue.Project;
import org.xunzheng.domain.matter.MatterState;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.matter.ShowMatterView;

/** What a reviewer looks at in a version of a catalogue that was brought: what it would change, and its projects. */
@Named
@RequestScoped
public class CatalogueMatterView {

    private ShowMatterView show;
    private CheckCatalogue check;
    private PageTexts texts;

    private List<Project> projects;

    protected CatalogueMatterView() {}

    @Inject
    CatalogueMatterView(ShowMatterView show, CheckCatalogue check, PageTexts texts) {
        this.show = show;
        this.check = check;
        this.texts = texts;
    }

    /** Whether it was published; the version's own page shows it then. */
    public boolean isPublished() {
        return show.getMatter().state() == MatterState.IN_FORCE;
    }

    /** The projects; none if one of their occupations is gone since. */
    public List<Project> getProjects() {
        if (projects == null) {
            Decision<List<Project>> read =
                    check.read(show.facts(CatalogueKind.Facts.class).projects());
            projects = read.isGranted() ? read.orElseThrow() : List.of();
        }
        return projects;
    }

    /** What differs from the version that counts today. */
    public List<ChangeLine> getChanges() {
        return check.changes(show.getMatter().authority(), getProjects()).stream()
                .map(change -> ChangeLine.of(change, texts.get()))
                .toList();
    }
}
