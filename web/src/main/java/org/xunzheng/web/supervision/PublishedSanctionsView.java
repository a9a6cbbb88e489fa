package org.xunzheng.web.supervision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.supervision.SanctionLine;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;

/** The measures in force, for everybody, without sign-in (PUB-1): no person is named, and each is taken down on its end. */
@Named
@RequestScoped
public class PublishedSanctionsView {

    private static final List<Column<SanctionLine>> COLUMNS = List.of(
            Column.text("sanction.measure", SanctionLine::measure),
            Column.text("sanction.ground", SanctionLine::ground),
            Column.text("sanction.basis", SanctionLine::basis),
            Column.text("sanction.authority", SanctionLine::authority),
            Column.text("sanction.from", SanctionLine::from),
            Column.text("sanction.untilOrDeadline", SeenSanctions::until));

    private SeenSanctions seen;
    private PageTexts texts;

    private String text;
    private ListPage<SanctionLine> list;

    protected PublishedSanctionsView() {}

    @Inject
    PublishedSanctionsView(SeenSanctions seen, PageTexts texts) {
        this.seen = seen;
        this.texts = texts;
    }

    public ListPage<SanctionLine> getList() {
        if (list == null) {
            list = ListPage.of("page.sanction.published.title", COLUMNS, part -> seen.published(text, part), texts);
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
