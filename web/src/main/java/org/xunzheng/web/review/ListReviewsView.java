package org.xunzheng.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;

/** What waits for the caller's review, what is due first at the top. */
@Named
@RequestScoped
public class ListReviewsView {

    private static final List<Column<Reviews.Waiting>> COLUMNS = List.of(
            Column.picks(ApprovePicked::key),
            Column.text("review.matter", Reviews.Waiting::matter).wide(12),
            Column.text("review.title", Reviews.Waiting::title)
                    .to(line -> MatterPage.of(line.matter(), line.subject())),
            Column.text("review.authority", Reviews.Waiting::authority),
            Column.<Reviews.Waiting>text("review.level", line -> line.level() + " / " + line.levels())
                    .wide(5),
            Column.text("review.enteredAt", Reviews.Waiting::enteredAt).wide(11),
            Column.day("review.dueOn", Reviews.Waiting::dueOn).wide(8));

    private CurrentCaller current;
    private Reviews reviews;
    private PageTexts texts;
    private ListPage<Reviews.Waiting> list;

    protected ListReviewsView() {}

    @Inject
    ListReviewsView(CurrentCaller current, Reviews reviews, PageTexts texts) {
        this.current = current;
        this.reviews = reviews;
        this.texts = texts;
    }

    public ListPage<Reviews.Waiting> getList() {
        if (list == null) {
            list = ListPage.of("page.review.list.title", COLUMNS, part -> reviews.waiting(current.get(), part), texts);
        }
        return list;
    }
}
