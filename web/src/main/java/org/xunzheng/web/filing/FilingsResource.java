package org.xunzheng.web.filing;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.filing.DecideFiling;
import org.xunzheng.domain.filing.Filing;
import org.xunzheng.domain.filing.FilingLine;
import org.xunzheng.domain.filing.FilingState;
import org.xunzheng.domain.filing.Filings;
import org.xunzheng.domain.filing.SubmitFiling;
import org.xunzheng.domain.filing.WriteFiling;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.serial.Category;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.rest.IfMatch;
import org.xunzheng.web.rest.PageQuery;
import org.xunzheng.web.rest.PageView;
import org.xunzheng.web.review.DecisionRequest;
import org.xunzheng.web.review.ReviewView;

/** The annual filings of trainings. */
@RequestScoped
@DenyAll
@Path("filings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FilingsResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private Filings filings;

    @Inject
    private ReadFilings read;

    @Inject
    private WriteFiling write;

    @Inject
    private SubmitFiling submit;

    @Inject
    private DecideFiling decide;

    @Inject
    private Clock clock;

    /**
     * A new filing.
     *
     * @param authority with whom; may be left out by an institution that has a code of just one
     */
    public record NewFiling(
            UUID authority, Integer year, @NotNull FilingView.Form form) {}

    /** One of them in a list. */
    public record LineView(
            UUID id,
            String institution,
            String authority,
            int year,
            String training,
            Category category,
            int hours,
            FilingState state,
            LocalDate dueOn) {

        static LineView of(FilingLine line) {
            return new LineView(
                    line.id(),
                    line.institution(),
                    line.authority(),
                    line.year(),
                    line.training(),
                    line.category().orElse(null),
                    line.hours(),
                    line.state(),
                    line.dueOn().orElse(null));
        }
    }

    /** @param overdue just those whose deadline is over */
    @GET
    @RolesAllowed({"institution", "intake", "review", "approval", "statistics", "audit"})
    public PageView<LineView> list(
            @QueryParam("text") @DefaultValue("") String text,
            @QueryParam("year") Integer year,
            @QueryParam("state") FilingState state,
            @QueryParam("overdue") @DefaultValue("false") boolean overdue,
            @BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        Filings.Query query = new Filings.Query(
                text,
                Optional.ofNullable(year),
                Optional.ofNullable(state),
                overdue ? Optional.of(LocalDate.now(clock)) : Optional.empty());
        return PageView.of(filings.list(query, current.get().scope(), part), part, LineView::of);
    }

    /** Begins the filing of a year. */
    @POST
    @RolesAllowed("institution")
    public Response begin(@NotNull @Valid NewFiling begun, @Context UriInfo uri) {
        return created(
                write.begin(
                                current.get(),
                                begun.authority(),
                                begun.year(),
                                begun.form().form())
                        .orElseThrow(),
                uri.getAbsolutePathBuilder());
    }

    private Response created(Filing filing, jakarta.ws.rs.core.UriBuilder at) {
        return Response.created(at.path(filing.id().toString()).build())
                .entity(one(filing.id()))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"institution", "intake", "review", "approval", "statistics", "audit"})
    public FilingView one(@PathParam("id") UUID id) {
        return FilingView.of(
                read.one(id, current.get().scope()),
                read.review(id, current.get().scope()).map(ReviewView::of));
    }

    /** Saves the form as far as it is filled in. */
    @PUT
    @Path("{id}")
    @RolesAllowed("institution")
    public FilingView save(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull FilingView.Form form) {
        write.save(current.get(), id, IfMatch.version(ifMatch), form.form()).orElseThrow();
        return one(id);
    }

    /** Begins the next year's filing with this one's form. */
    @POST
    @Path("{id}/copies")
    @RolesAllowed("institution")
    public Response copy(@PathParam("id") UUID id, @Context UriInfo uri) {
        return created(
                write.copy(current.get(), id).orElseThrow(),
                uri.getBaseUriBuilder().path(FilingsResource.class));
    }

    /** Hands the filing in. */
    @POST
    @Path("{id}/submission")
    @RolesAllowed("institution")
    public FilingView submit(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        submit.submit(current.get(), id, IfMatch.version(ifMatch)).orElseThrow();
        return one(id);
    }

    /** Takes the level of review whose turn it is; accepted, the filing is published. */
    @POST
    @Path("{id}/decisions")
    @RolesAllowed({"review", "approval"})
    public FilingView decide(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull DecisionRequest decision) {
        decide.decide(current.get(), id, IfMatch.version(ifMatch), decision.answer())
                .orElseThrow();
        return one(id);
    }
}
