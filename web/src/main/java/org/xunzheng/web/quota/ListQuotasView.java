package org.xunzheng.web.quota;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.quota.Quota;
import org.xunzheng.domain.quota.Quotas;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;

/** The quotas of the caller's region, with what remains of them. */
@Named
@RequestScoped
public class ListQuotasView {

    private static final List<Column<Quota>> COLUMNS = List.of(
            Column.text("quota.authority", Quota::name),
            Column.number("quota.year", Quota::year).wide(6),
            Column.number("quota.allowed", Quota::allowed).wide(8),
            Column.number("quota.issued", Quota::issued).wide(8),
            Column.number("quota.remaining", Quota::remaining).wide(8));

    private CurrentCaller current;
    private Quotas quotas;
    private PageTexts texts;
    private ListPage<Quota> list;

    protected ListQuotasView() {}

    @Inject
    ListQuotasView(CurrentCaller current, Quotas quotas, PageTexts texts) {
        this.current = current;
        this.quotas = quotas;
        this.texts = texts;
    }

    public ListPage<Quota> getList() {
        if (list == null) {
            list = ListPage.of(
                    "page.quota.list.title",
                    COLUMNS,
                    part -> quotas.inForce(current.get().scope(), part),
                    texts);
        }
        return list;
    }
}
