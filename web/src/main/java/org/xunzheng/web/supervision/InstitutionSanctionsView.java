package org.xunzheng.web.supervision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.xunzheng.domain.supervision.SanctionLine;
import org.xunzheng.domain.supervision.Sanctions;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.ListPage;

/** What was taken against one institution, on its page. */
@Named
@RequestScoped
public class InstitutionSanctionsView {

    /** With which the list's part of the address begins: it stands on the page of the institution. */
    private static final String NAME = "sanctions";

    private SeenSanctions seen;
    private PageTexts texts;
    private ListPage<SanctionLine> list;

    protected InstitutionSanctionsView() {}

    @Inject
    InstitutionSanctionsView(SeenSanctions seen, PageTexts texts) {
        this.seen = seen;
        this.texts = texts;
    }

    public ListPage<SanctionLine> list(UUID institution) {
        if (list == null) {
            list = ListPage.beside(
                    NAME,
                    "sanction.of",
                    SeenSanctions.COLUMNS,
                    part -> seen.list(Sanctions.Filter.of(institution), part),
                    texts);
        }
        return list;
    }
}
