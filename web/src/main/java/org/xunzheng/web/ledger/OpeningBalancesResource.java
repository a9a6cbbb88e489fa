package org.xunzheng.web.ledger;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.ledger.DecideOpeningBalance;
import org.xunzheng.domain.ledger.EnterOpeningBalance;
import org.xunzheng.domain.ledger.OpeningBalance;
import org.xunzheng.domain.ledger.OpeningLine;
import org.xunzheng.domain.ledger.Openings;
import org.xunzheng.domain.review.HandInAgain;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.rest.IfMatch;
import org.xunzheng.web.rest.PageView;
import org.xunzheng.web.review.DecisionRequest;
import org.xunzheng.web.review.ReviewView;

/** Opening balances of runs: one officer enters them, another puts them in force (SER-11). */
@RequestScoped
@DenyAll
@Path("opening-balances")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OpeningBalancesResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private Openings openings;

    @Inject
    private Reviews reviews;

    @Inject
    private EnterOpeningBalance enter;

    @Inject
    private DecideOpeningBalance decide;

    @Inject
    private HandInAgain handInAgain;

    /** An opening balance with its review. */
    public record OpeningView(UUID id, String run, int lastNumber, String reason, ReviewView review) {}

    /** An opening balance in a list. */
    public record OpeningLineView(
            UUID id, String run, String institution, int lastNumber, String reason, String state) {

        static OpeningLineView of(OpeningLine line) {
            return new OpeningLineView(
                    line.id(),
                    line.run().toString(),
                    line.institution(),
                    line.number(),
                    line.reason(),
                    line.state().name());
        }
    }

    @GET
    @RolesAllowed({"review", "approval", "audit", "statistics"})
    public PageView<OpeningLineView> list(
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        Page.Part part = PageView.part(page, size);
        return PageView.of(openings.list(current.get().scope(), part), part, OpeningLineView::of);
    }

    /** @param follows a returned opening balance that this one follows */
    @POST
    @RolesAllowed("review")
    public Response enter(
            @NotNull EnterOpeningBalance.Entry entry, @QueryParam("follows") UUID follows, @Context UriInfo uri) {
        OpeningBalance entered = handInAgain
                .handIn(
                        current.get(),
                        Matter.OPENING_BALANCE,
                        Optional.ofNullable(follows),
                        () -> enter.enter(current.get(), entry),
                        OpeningBalance::id)
                .orElseThrow();
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(entered.id().toString())
                        .build())
                .entity(one(entered.id()))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"review", "approval", "audit", "statistics"})
    public OpeningView one(@PathParam("id") UUID id) {
        OpeningBalance opening =
                openings.find(id, current.get().scope()).orElseThrow(() -> new NotFound("opening balance " + id));
        return new OpeningView(
                id,
                opening.run().toString(),
                opening.number().number(),
                opening.reason(),
                reviews.latest(Matter.OPENING_BALANCE, id, current.get().scope())
                        .map(ReviewView::of)
                        .orElse(null));
    }

    /** Takes the level of review whose turn it is. */
    @POST
    @Path("{id}/decisions")
    @RolesAllowed("approval")
    public OpeningView decide(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull DecisionRequest decision) {
        decide.decide(current.get(), id, IfMatch.version(ifMatch), decision.answer())
                .orElseThrow();
        return one(id);
    }
}
