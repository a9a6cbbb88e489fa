package org.xunzheng.web.quota;

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
import org.xunzheng.domain.quota.DecideQuota;
import org.xunzheng.domain.quota.ProposeQuota;
import org.xunzheng.domain.quota.Quota;
import org.xunzheng.domain.quota.QuotaProposal;
import org.xunzheng.domain.quota.Quotas;
import org.xunzheng.domain.review.HandInAgain;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.rest.IfMatch;
import org.xunzheng.web.rest.PageView;
import org.xunzheng.web.review.DecisionRequest;
import org.xunzheng.web.review.ReviewView;

/** Quotas of certificates by region and year (CRT-8): one officer proposes, another puts in force. */
@RequestScoped
@DenyAll
@Path("quotas")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class QuotasResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private Quotas quotas;

    @Inject
    private ReadQuotas read;

    @Inject
    private ProposeQuota propose;

    @Inject
    private DecideQuota decide;

    @Inject
    private HandInAgain handInAgain;

    /** A quota in force. */
    public record QuotaView(UUID authority, String name, int year, int allowed, int issued, int remaining) {

        static QuotaView of(Quota quota) {
            return new QuotaView(
                    quota.authority(), quota.name(), quota.year(), quota.allowed(), quota.issued(), quota.remaining());
        }
    }

    /** A proposed quota with its review. */
    public record ProposalView(UUID id, UUID authority, int year, int allowed, String reason, ReviewView review) {}

    /** The quotas in force, with what remains of them. */
    @GET
    @RolesAllowed({"review", "approval", "statistics", "audit"})
    public PageView<QuotaView> inForce(
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        Page.Part part = PageView.part(page, size);
        return PageView.of(quotas.inForce(current.get().scope(), part), part, QuotaView::of);
    }

    /** @param follows a returned proposal that this one follows */
    @POST
    @Path("proposals")
    @RolesAllowed("review")
    public Response propose(
            @NotNull ProposeQuota.Proposal proposal, @QueryParam("follows") UUID follows, @Context UriInfo uri) {
        QuotaProposal made = handInAgain
                .handIn(
                        current.get(),
                        Matter.QUOTA,
                        Optional.ofNullable(follows),
                        () -> propose.propose(current.get(), proposal),
                        QuotaProposal::id)
                .orElseThrow();
        return Response.created(
                        uri.getAbsolutePathBuilder().path(made.id().toString()).build())
                .entity(one(made.id()))
                .build();
    }

    @GET
    @Path("proposals/{id}")
    @RolesAllowed({"review", "approval", "statistics", "audit"})
    public ProposalView one(@PathParam("id") UUID id) {
        QuotaProposal proposal = read.one(id, current.get().scope());
        return new ProposalView(
                id,
                proposal.authority(),
                proposal.year(),
                proposal.allowed(),
                proposal.reason(),
                read.review(id, current.get().scope()).map(ReviewView::of).orElse(null));
    }

    /** Takes the level of review whose turn it is. */
    @POST
    @Path("proposals/{id}/decisions")
    @RolesAllowed("approval")
    public ProposalView decide(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull DecisionRequest decision) {
        decide.decide(current.get(), id, IfMatch.version(ifMatch), decision.answer())
                .orElseThrow();
        return one(id);
    }
}
