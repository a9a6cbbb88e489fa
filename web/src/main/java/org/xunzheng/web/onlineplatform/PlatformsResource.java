package org.xunzheng.web.onlineplatform;

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
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.onlineplatform.DecidePlatform;
import org.xunzheng.domain.onlineplatform.EndPlatform;
import org.xunzheng.domain.onlineplatform.Feature;
import org.xunzheng.domain.onlineplatform.OnlinePlatform;
import org.xunzheng.domain.onlineplatform.PlatformLine;
import org.xunzheng.domain.onlineplatform.PlatformState;
import org.xunzheng.domain.onlineplatform.Platforms;
import org.xunzheng.domain.onlineplatform.ProposePlatform;
import org.xunzheng.domain.review.HandInAgain;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.rest.IfMatch;
import org.xunzheng.web.rest.PageView;
import org.xunzheng.web.review.DecisionRequest;
import org.xunzheng.web.review.ReviewView;

/** The register of online platforms (TRN-4): one officer proposes, another admits; who may admit removes. */
@RequestScoped
@DenyAll
@Path("platforms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PlatformsResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private Platforms platforms;

    @Inject
    private ReadPlatforms read;

    @Inject
    private ProposePlatform propose;

    @Inject
    private DecidePlatform decide;

    @Inject
    private HandInAgain handInAgain;

    @Inject
    private EndPlatform end;

    /** One of them in a list. */
    public record LineView(
            UUID id,
            String name,
            String operator,
            String authority,
            String basis,
            LocalDate from,
            LocalDate endedOn,
            PlatformState state) {

        static LineView of(PlatformLine line) {
            return new LineView(
                    line.id(),
                    line.name(),
                    line.operator(),
                    line.authority(),
                    line.basis(),
                    line.from(),
                    line.endedOn().orElse(null),
                    line.state());
        }
    }

    /** A platform with its review. */
    public record PlatformView(
            UUID id,
            String name,
            String operator,
            String authority,
            Set<Feature> features,
            String basis,
            LocalDate wantedFrom,
            LocalDate admittedFrom,
            LocalDate endedOn,
            String endedReason,
            ReviewView review) {}

    /** Why a platform is removed. */
    public record Ending(String reason) {}

    @GET
    @RolesAllowed({"institution", "intake", "review", "approval", "inspection", "fund", "statistics", "audit"})
    public PageView<LineView> list(
            @QueryParam("text") @DefaultValue("") String text,
            @QueryParam("state") PlatformState state,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        Page.Part part = PageView.part(page, size);
        return PageView.of(
                platforms.list(new Platforms.Filter(text, Optional.ofNullable(state)), current.get(), part),
                part,
                LineView::of);
    }

    /** @param follows a returned proposal that this one follows */
    @POST
    @RolesAllowed("review")
    public Response propose(
            @NotNull ProposePlatform.Proposal proposal, @QueryParam("follows") UUID follows, @Context UriInfo uri) {
        OnlinePlatform made = handInAgain
                .handIn(
                        current.get(),
                        Matter.PLATFORM,
                        Optional.ofNullable(follows),
                        () -> propose.propose(current.get(), proposal),
                        OnlinePlatform::id)
                .orElseThrow();
        return Response.created(
                        uri.getAbsolutePathBuilder().path(made.id().toString()).build())
                .entity(one(made.id()))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"institution", "intake", "review", "approval", "inspection", "fund", "statistics", "audit"})
    public PlatformView one(@PathParam("id") UUID id) {
        OnlinePlatform platform = read.one(id, current.get());
        return new PlatformView(
                id,
                platform.name(),
                platform.operator(),
                platform.authorityName(),
                platform.features(),
                platform.basis(),
                platform.wantedFrom(),
                platform.admittedFrom().orElse(null),
                platform.ending().map(OnlinePlatform.Ending::on).orElse(null),
                platform.ending().map(OnlinePlatform.Ending::reason).orElse(null),
                read.review(id, current.get()).map(ReviewView::of).orElse(null));
    }

    /** Takes the level of review whose turn it is; approved, the platform is admitted. */
    @POST
    @Path("{id}/decisions")
    @RolesAllowed("approval")
    public PlatformView decide(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull DecisionRequest decision) {
        decide.decide(current.get(), id, IfMatch.version(ifMatch), decision.answer())
                .orElseThrow();
        return one(id);
    }

    /** Removes it, at once. */
    @POST
    @Path("{id}/ending")
    @RolesAllowed("approval")
    public PlatformView end(@PathParam("id") UUID id, @NotNull Ending ending) {
        end.end(current.get(), id, ending.reason()).orElseThrow();
        return one(id);
    }
}
