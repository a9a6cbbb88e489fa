package org.xunzheng.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PartModel;

/** What waits for the caller's review, what is due first at the top. */
@Named
@RequestScoped
public class ListReviewsView {

    private CurrentCaller current;
    private Reviews reviews;
    private PartModel<Reviews.Waiting> lines;

    protected ListReviewsView() {}

    @Inject
    ListReviewsView(CurrentCaller current, Reviews reviews) {
        this.current = current;
        this.reviews = reviews;
    }

    public PartModel<Reviews.Waiting> getLines() {
        if (lines == null) {
            lines = new PartModel<>(part -> reviews.waiting(current.get(), part));
        }
        return lines;
    }

    /** The page on which a matter of this kind is decided. */
    public String page(Matter matter) {
        return MatterPage.of(matter);
    }
}
