package org.xunzheng.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.catalogue.CatalogueVersion;
import org.xunzheng.domain.catalogue.Catalogues;
import org.xunzheng.domain.region.Level;
import org.xunzheng.sheets.Heading;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.PartModel;
import org.xunzheng.web.sheet.ListSheet;

/** The versions of catalogues: those published everywhere, and the proposals of the caller's region. */
@Named
@RequestScoped
public class ListCataloguesView {

    private CurrentCaller current;
    private Catalogues catalogues;
    private PageTexts texts;
    private PartModel<CatalogueVersion> lines;

    protected ListCataloguesView() {}

    @Inject
    ListCataloguesView(CurrentCaller current, Catalogues catalogues, PageTexts texts) {
        this.current = current;
        this.catalogues = catalogues;
        this.texts = texts;
    }

    public PartModel<CatalogueVersion> getLines() {
        if (lines == null) {
            lines = new PartModel<>(part -> catalogues.versions(current.get().scope(), part));
        }
        return lines;
    }

    /** Whether the caller may bring the next version of the own city's catalogue. */
    public boolean isProposable() {
        Caller caller = current.get();
        return caller.holds(Post.REVIEW) && caller.authority().level() == Level.CITY;
    }

    /** The number of a version in words; that it is not published yet, for one that is not. */
    public String number(CatalogueVersion version) {
        return version.isPublished()
                ? texts.message("catalogue.number", version.number().getAsInt())
                : texts.message("catalogue.unpublished");
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
                part -> catalogues.versions(current.get().scope(), part),
                line -> List.of(
                        line.authorityName(),
                        number(line),
                        line.note(),
                        String.valueOf(line.projects()),
                        line.publishedAt().map(texts::time).orElse("")));
    }
}
