package org.xunzheng.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.review.Followers;
import org.xunzheng.domain.review.HandInAgain;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;

/** What came back to the caller and waits to be handed in again. */
@Named
@RequestScoped
public class ListReturnedView {

    private static final List<Column<Followers.Returned>> COLUMNS = List.of(
            Column.text("review.matter", Followers.Returned::matter).wide(12),
            Column.text("review.title", Followers.Returned::title)
                    .to(line -> MatterPage.of(line.matter(), line.subject())),
            Column.text("again.remark", Followers.Returned::remark),
            Column.text("again.at", Followers.Returned::at).wide(11));

    private CurrentCaller current;
    private HandInAgain handInAgain;
    private PageTexts texts;
    private ListPage<Followers.Returned> list;

    protected ListReturnedView() {}

    @Inject
    ListReturnedView(CurrentCaller current, HandInAgain handInAgain, PageTexts texts) {
        this.current = current;
        this.handInAgain = handInAgain;
        this.texts = texts;
    }

    public ListPage<Followers.Returned> getList() {
        if (list == null) {
            list = ListPage.of(
                    "page.review.returned.title", COLUMNS, part -> handInAgain.waiting(current.get(), part), texts);
        }
        return list;
    }
}
