package org.xunzheng.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.catalogue.CatalogueVersion;
import org.xunzheng.domain.catalogue.Catalogues;
import org.xunzheng.sheets.Heading;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.PartModel;
import org.xunzheng.web.sheet.ListSheet;

/** The published versions of the catalogues of all cities. */
@Named
@RequestScoped
public class ListCataloguesView {

    private Catalogues catalogues;
    private PageTexts texts;
    private PartModel<CatalogueVersion> lines;

    protected ListCataloguesView() {}

    @Inject
    ListCataloguesView(Catalogues catalogues, PageTexts texts) {
        this.catalogues = catalogues;
        this.texts = texts;
    }

    public PartModel<CatalogueVersion> getLines() {
        if (lines == null) {
            lines = new PartModel<>(part -> catalogues.versions(part));
        }
        return lines;
    }

    public void export() {
        ListSheet.send(
                texts.message("page.catalogue.list.title"),
                List.of(
                        new Heading(texts.message("catalogue.city"), 36),
                        new Heading(texts.message("catalogue.version"), 14),
                        new Heading(texts.message("catalogue.note"), 48),
                        new Heading(texts.message("catalogue.projects"), 10),
                        new Heading(texts.message("catalogue.publishedAt"), 20)),
                part -> catalogues.versions(part),
                line -> List.of(
                        line.authorityName(),
                        texts.message("catalogue.number", line.number()),
                        line.note(),
                        String.valueOf(line.projects()),
                        texts.time(line.publishedAt())));
    }
}
