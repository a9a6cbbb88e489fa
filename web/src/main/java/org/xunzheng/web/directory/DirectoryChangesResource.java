package org.xunzheng.web.directory;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.util.function.Supplier;
import org.xunzheng.domain.directory.DecideChange;
import org.xunzheng.domain.directory.ReportChange;
import org.xunzheng.domain.directory.ReportedChange;
import org.xunzheng.domain.directory.ReportedChanges;
import org.xunzheng.domain.review.HandInAgain;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.rest.AccessFilter;
import org.xunzheng.web.rest.IfMatch;
import org.xunzheng.web.rest.PageQuery;
import org.xunzheng.web.rest.PageView;
import org.xunzheng.web.review.DecisionRequest;
import org.xunzheng.web.review.ReviewView;

/** Changes to the directory: counties report them, the city publishes them (INS-3, INS-4, INS-5). */
@RequestScoped
@DenyAll
@Path("directory-changes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DirectoryChangesResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private ReadChanges read;

    @Inject
    private ReportChange report;

    @Inject
    private DecideChange decide;

    @Inject
    private HandInAgain handInAgain;

    @Context
    private UriInfo uri;

    /** A returned change that the reported one follows. */
    @QueryParam("follows")
    private UUID follows;

    /** Why an institution leaves the directory. */
    public record RemovalForm(String reason) {}

    @GET
    @RolesAllowed(AccessFilter.SIGNED_IN)
    public PageView<ReportedChanges.Line> list(
            @QueryParam("text") @DefaultValue("") String text, @BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        return PageView.of(read.list(text, part), part, line -> line);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(AccessFilter.SIGNED_IN)
    public ChangeView one(@PathParam("id") UUID id) {
        return ChangeView.of(read.one(id), ReviewView.of(read.review(id)));
    }

    /** Reports other facts about an institution. */
    @POST
    @Path("facts/{institution}")
    @RolesAllowed("intake")
    public Response facts(@PathParam("institution") UUID institution, @NotNull ReportChange.FactsForm form) {
        return created(institution, () -> report.facts(current.get(), institution, form));
    }

    /** Reports that an institution leaves the directory. */
    @POST
    @Path("removals/{institution}")
    @RolesAllowed("intake")
    public Response removal(@PathParam("institution") UUID institution, @NotNull RemovalForm form) {
        return created(institution, () -> report.removal(current.get(), institution, form.reason()));
    }

    /** Applies for one more course. */
    @POST
    @Path("courses/{institution}")
    @RolesAllowed({"intake", "institution"})
    public Response course(@PathParam("institution") UUID institution, @NotNull ReportChange.CourseForm form) {
        return created(institution, () -> report.course(current.get(), institution, form));
    }

    /** Reports the evaluation of a year. */
    @POST
    @Path("evaluations/{institution}")
    @RolesAllowed("intake")
    public Response evaluation(@PathParam("institution") UUID institution, @NotNull ReportChange.EvaluationForm form) {
        return created(institution, () -> report.evaluation(current.get(), institution, form));
    }

    /** Takes the level of review whose turn it is; the city's publishes the change. */
    @POST
    @Path("{id}/decisions")
    @RolesAllowed({"review", "approval"})
    public ChangeView decide(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull DecisionRequest decision) {
        decide.decide(current.get(), id, IfMatch.version(ifMatch), decision.answer())
                .orElseThrow();
        return one(id);
    }

    private Response created(UUID institution, Supplier<Decision<ReportedChange>> reporting) {
        Optional<UUID> returned = Optional.ofNullable(follows);
        returned.map(read::one)
                .filter(change -> !change.institution().equals(institution))
                .ifPresent(other -> {
                    throw new NotFound("directory change " + other.id() + " of " + institution);
                });
        UUID id = handInAgain
                .handIn(current.get(), Matter.DIRECTORY_CHANGE, returned, reporting, ReportedChange::id)
                .orElseThrow()
                .id();
        return Response.created(uri.getBaseUriBuilder()
                        .path(DirectoryChangesResource.class)
                        .path(id.toString())
                        .build())
                .entity(one(id))
                .build();
    }
}
