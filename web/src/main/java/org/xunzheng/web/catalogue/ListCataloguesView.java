package org.xunzheng.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.catalogue.CatalogueVersion;
import org.xunzheng.domain.catalogue.Catalogues;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;
import org.xunzheng.web.list.Word;

/** The published versions of the catalogues of all cities. */
@Named
@RequestScoped
public class ListCataloguesView {

    private static final List<Column<CatalogueVersion>> COLUMNS = List.of(
            Column.phase("catalogue.version", line -> Word.of("catalogue.number", line.number()), line -> "VALID"),
            Column.text("catalogue.note", CatalogueVersion::note).to(line -> "/catalogue/show.xhtml?id=" + line.id()),
            Column.text("catalogue.city", CatalogueVersion::authorityName).wide(18),
            Column.number("catalogue.projects", CatalogueVersion::projects).wide(6),
            Column.text("catalogue.publishedAt", CatalogueVersion::publishedAt).wide(11));

    private Catalogues catalogues;
    private PageTexts texts;
    private ListPage<CatalogueVersion> list;

    protected ListCataloguesView() {}

    @Inject
    ListCataloguesView(Catalogues catalogues, PageTexts texts) {
        this.catalogues = catalogues;
        this.texts = texts;
    }

    public ListPage<CatalogueVersion> getList() {
        if (list == null) {
            list = ListPage.of("page.catalogue.list.title", COLUMNS, catalogues::versions, texts);
        }
        return list;
    }
}
