package org.xunzheng.web.draw;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.draw.Draws;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;

/** The draws for everybody, without sign-in: the list, and the one that the address names. */
@Named
@RequestScoped
public class PublishedDrawsView {

    private static final List<Column<Draws.Line>> COLUMNS = List.of(
            Column.text("draw.title", Draws.Line::title).to(line -> "/draw/check.xhtml?id=" + line.id()),
            Column.phase("draw.state", Draws.Line::state).wide(6),
            Column.number("draw.turn", Draws.Line::turn).wide(5),
            Column.text("draw.sealedThrough", Draws.Line::sealedThrough).wide(7));

    private PublicDraws draws;
    private PageTexts texts;

    @Inject
    @Param(name = "id")
    private UUID id;

    private String text;
    private ListPage<Draws.Line> list;
    private PublishedDraw draw;

    protected PublishedDrawsView() {}

    @Inject
    PublishedDrawsView(PublicDraws draws, PageTexts texts) {
        this.draws = draws;
        this.texts = texts;
    }

    public ListPage<Draws.Line> getList() {
        if (list == null) {
            list = ListPage.of("page.draw.published.title", COLUMNS, part -> draws.list(text, part), texts)
                    .unexported();
        }
        return list;
    }

    public PublishedDraw getDraw() {
        if (draw == null) {
            draw = Optional.ofNullable(id).map(draws::one).orElseThrow(() -> new NotFound("draw " + id));
        }
        return draw;
    }

    /** Whether everybody can draw it again now. */
    public boolean isOpen() {
        return getDraw().seed() != null;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
