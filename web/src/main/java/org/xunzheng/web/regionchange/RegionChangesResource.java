package org.xunzheng.web.regionchange;

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
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.region.Level;
import org.xunzheng.domain.regionchange.DecideRegionChange;
import org.xunzheng.domain.regionchange.ProposeRegionChange;
import org.xunzheng.domain.regionchange.RegionChange;
import org.xunzheng.domain.regionchange.RegionChangeLine;
import org.xunzheng.domain.regionchange.RegionChanges;
import org.xunzheng.domain.review.HandInAgain;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.rest.IfMatch;
import org.xunzheng.web.rest.PageView;
import org.xunzheng.web.review.DecisionRequest;
import org.xunzheng.web.review.ReviewView;

/** Changes of a city's regions and of their codes (SER-3): one officer proposes, another puts in force. */
@RequestScoped
@DenyAll
@Path("region-changes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RegionChangesResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private RegionChanges changes;

    @Inject
    private ReadRegionChanges read;

    @Inject
    private ProposeRegionChange propose;

    @Inject
    private DecideRegionChange decide;

    @Inject
    private HandInAgain handInAgain;

    /** One of them in a list. */
    public record LineView(
            UUID id,
            RegionChange.Kind kind,
            String region,
            String city,
            String county,
            LocalDate from,
            String reason,
            Review.State state) {

        static LineView of(RegionChangeLine line) {
            return new LineView(
                    line.id(),
                    line.kind(),
                    line.region(),
                    line.city(),
                    line.county().orElse(null),
                    line.from(),
                    line.reason(),
                    line.state());
        }
    }

    /** A change with its review. */
    public record ChangeView(
            UUID id,
            RegionChange.Kind kind,
            UUID authority,
            Level level,
            String regionName,
            String bureauName,
            String gbCode,
            String county,
            LocalDate wantedFrom,
            LocalDate countsFrom,
            String reason,
            ReviewView review) {}

    @GET
    @RolesAllowed({"intake", "review", "approval", "inspection", "fund", "statistics", "audit"})
    public PageView<LineView> list(
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        Page.Part part = PageView.part(page, size);
        return PageView.of(changes.list(current.get().scope(), part), part, LineView::of);
    }

    /** @param follows a returned change that this one follows */
    @POST
    @RolesAllowed("review")
    public Response propose(
            @NotNull ProposeRegionChange.Proposal proposal, @QueryParam("follows") UUID follows, @Context UriInfo uri) {
        RegionChange made = handInAgain
                .handIn(
                        current.get(),
                        Matter.REGION,
                        Optional.ofNullable(follows),
                        () -> propose.propose(current.get(), proposal),
                        RegionChange::id)
                .orElseThrow();
        return Response.created(
                        uri.getAbsolutePathBuilder().path(made.id().toString()).build())
                .entity(one(made.id()))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"intake", "review", "approval", "inspection", "fund", "statistics", "audit"})
    public ChangeView one(@PathParam("id") UUID id) {
        RegionChange change = read.one(id, current.get().scope());
        return new ChangeView(
                id,
                change.kind(),
                change.authority().orElse(null),
                change.level().orElse(null),
                change.regionName(),
                change.bureauName(),
                change.gbCode().orElse(null),
                change.county().orElse(null),
                change.wantedFrom(),
                change.countsFrom().orElse(null),
                change.reason(),
                read.review(id, current.get().scope()).map(ReviewView::of).orElse(null));
    }

    /** Takes the level of review whose turn it is; approved, the change is in force. */
    @POST
    @Path("{id}/decisions")
    @RolesAllowed("approval")
    public ChangeView decide(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull DecisionRequest decision) {
        decide.decide(current.get(), id, IfMatch.version(ifMatch), decision.answer())
                .orElseThrow();
        return one(id);
    }
}
