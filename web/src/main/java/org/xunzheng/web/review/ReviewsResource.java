package org.xunzheng.web.review;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.rest.AccessFilter;
import org.xunzheng.web.rest.PageQuery;
import org.xunzheng.web.rest.PageView;

/** What waits for the caller's review. */
@RequestScoped
@DenyAll
@Path("reviews")
@Produces(MediaType.APPLICATION_JSON)
public class ReviewsResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private Reviews reviews;

    /** A round that waits; decided at the address of its matter. */
    public record WaitingView(
            String matter,
            UUID subject,
            String title,
            String authority,
            int level,
            int levels,
            Instant enteredAt,
            LocalDate dueOn) {

        static WaitingView of(Reviews.Waiting waiting) {
            return new WaitingView(
                    waiting.matter().name(),
                    waiting.subject(),
                    waiting.title(),
                    waiting.authority(),
                    waiting.level(),
                    waiting.levels(),
                    waiting.enteredAt(),
                    waiting.dueOn().orElse(null));
        }
    }

    @GET
    @RolesAllowed(AccessFilter.SIGNED_IN)
    public PageView<WaitingView> waiting(@BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        return PageView.of(reviews.waiting(current.get(), part), part, WaitingView::of);
    }
}
