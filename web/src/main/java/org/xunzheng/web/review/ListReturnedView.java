package org.xunzheng.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.xunzheng.domain.review.Followers;
import org.xunzheng.domain.review.HandInAgain;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PartModel;

/** What came back to the caller and waits to be handed in again. */
@Named
@RequestScoped
public class ListReturnedView {

    private CurrentCaller current;
    private HandInAgain handInAgain;
    private PartModel<Followers.Returned> lines;

    protected ListReturnedView() {}

    @Inject
    ListReturnedView(CurrentCaller current, HandInAgain handInAgain) {
        this.current = current;
        this.handInAgain = handInAgain;
    }

    public PartModel<Followers.Returned> getLines() {
        if (lines == null) {
            lines = new PartModel<>(part -> handInAgain.waiting(current.get(), part));
        }
        return lines;
    }
}
