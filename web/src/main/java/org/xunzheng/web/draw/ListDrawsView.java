package org.xunzheng.web.draw;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.draw.Draws;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;

/** The draws that the caller sees, the newest first. */
@Named
@RequestScoped
public class ListDrawsView {

    private static final List<Column<Draws.Line>> COLUMNS = List.of(
            Column.text("draw.title", Draws.Line::title).to(line -> "/draw/show.xhtml?id=" + line.id()),
            Column.phase("draw.state", Draws.Line::state).wide(6),
            Column.number("draw.turn", Draws.Line::turn).wide(5),
            Column.text("draw.source", Draws.Line::source).wide(10),
            Column.text("draw.authority", Draws.Line::authority),
            Column.text("draw.sealedThrough", Draws.Line::sealedThrough).wide(7),
            Column.text("draw.announcedAt", Draws.Line::announcedAt).wide(11));

    private CurrentCaller current;
    private Draws draws;
    private PageTexts texts;

    private String text;
    private ListPage<Draws.Line> list;

    protected ListDrawsView() {}

    @Inject
    ListDrawsView(CurrentCaller current, Draws draws, PageTexts texts) {
        this.current = current;
        this.draws = draws;
        this.texts = texts;
    }

    public ListPage<Draws.Line> getList() {
        if (list == null) {
            list = ListPage.of(
                    "page.draw.list.title",
                    COLUMNS,
                    part -> draws.list(text == null ? "" : text, current.get().scope(), part),
                    texts);
        }
        return list;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
