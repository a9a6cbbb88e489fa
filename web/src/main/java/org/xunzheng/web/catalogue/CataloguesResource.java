package org.xunzheng.web.catalogue;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.catalogue.CatalogueChange;
import org.xunzheng.domain.catalogue.CatalogueVersion;
import org.xunzheng.domain.catalogue.Catalogues;
import org.xunzheng.domain.catalogue.DecideCatalogue;
import org.xunzheng.domain.catalogue.ProposeCatalogue;
import org.xunzheng.domain.review.HandInAgain;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.problem.Problem;
import org.xunzheng.web.problem.Reader;
import org.xunzheng.web.problem.RefusedMapper;
import org.xunzheng.web.rest.Download;
import org.xunzheng.web.rest.IfMatch;
import org.xunzheng.web.rest.PageView;
import org.xunzheng.web.review.DecisionRequest;
import org.xunzheng.web.review.ReviewView;
import org.xunzheng.web.sheet.ReadSheets;
import org.xunzheng.web.sheet.SheetTable;

/** The versions of cities' catalogues of projects (INS-3). */
@RequestScoped
@DenyAll
@Path("catalogues")
@Produces(MediaType.APPLICATION_JSON)
public class CataloguesResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private Catalogues catalogues;

    @Inject
    private ReadCatalogues read;

    @Inject
    private ProposeCatalogue propose;

    @Inject
    private DecideCatalogue decide;

    @Inject
    private HandInAgain handInAgain;

    @Inject
    private ReadSheets sheets;

    @Context
    private HttpHeaders headers;

    /** A version with its review. */
    public record MatterView(VersionView version, ReviewView review) {}

    /**
     * A version that was brought, with its review.
     *
     * @param warnings what the file holds and was not read
     */
    public record Proposed(VersionView version, ReviewView review, List<Problem.Issue> warnings) {}

    /** What differs in one project; the one before or after is left out where there is none. */
    public record ChangeView(CatalogueChange.Kind kind, ProjectView before, ProjectView after) {

        static ChangeView of(CatalogueChange change) {
            return new ChangeView(
                    change.kind(),
                    change.before().map(ProjectView::of).orElse(null),
                    change.after().map(ProjectView::of).orElse(null));
        }
    }

    @GET
    @RolesAllowed({"intake", "review", "approval", "statistics", "audit", "institution"})
    public PageView<VersionView> list(
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        Page.Part part = PageView.part(page, size);
        return PageView.of(catalogues.versions(current.get().scope(), part), part, VersionView::of);
    }

    /**
     * Brings the next version as a file, .xlsx or .csv; a second officer publishes it.
     *
     * @param note what it is: the yearly plan, a change, with its document
     * @param follows a returned version that this one follows
     */
    @POST
    @Consumes({Download.XLSX, "text/csv", MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed("review")
    public Response propose(
            @QueryParam("note") @DefaultValue("") String note,
            @QueryParam("follows") UUID follows,
            byte[] file,
            @Context UriInfo uri) {
        SheetTable table = sheets.read(file, CatalogueSheet.PROJECTS, Reader.of(headers));
        CatalogueVersion version = handInAgain
                .handIn(
                        current.get(),
                        Matter.CATALOGUE,
                        Optional.ofNullable(follows),
                        () -> propose.propose(current.get(), note, CatalogueSheet.lines(table.columns())),
                        CatalogueVersion::id)
                .orElseThrow();
        MatterView proposed = one(version.id());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(version.id().toString())
                        .build())
                .entity(new Proposed(
                        proposed.version(),
                        proposed.review(),
                        RefusedMapper.issues(table.warnings(), Reader.of(headers))))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"intake", "review", "approval", "statistics", "audit", "institution"})
    public MatterView one(@PathParam("id") UUID id) {
        return new MatterView(
                VersionView.of(read.one(id, current.get().scope())),
                read.review(id, current.get().scope()).map(ReviewView::of).orElse(null));
    }

    @GET
    @Path("{id}/projects")
    @RolesAllowed({"intake", "review", "approval", "statistics", "audit", "institution"})
    public PageView<ProjectView> projects(
            @PathParam("id") UUID id,
            @QueryParam("text") @DefaultValue("") String text,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        Page.Part part = PageView.part(page, size);
        UUID seen = read.one(id, current.get().scope()).id();
        return PageView.of(catalogues.projects(seen, text, part), part, ProjectView::of);
    }

    /** What differs from the version published before. */
    @GET
    @Path("{id}/changes")
    @RolesAllowed({"intake", "review", "approval", "statistics", "audit", "institution"})
    public List<ChangeView> changes(@PathParam("id") UUID id) {
        return read.changes(read.one(id, current.get().scope())).stream()
                .map(ChangeView::of)
                .toList();
    }

    /** Takes the level of review whose turn it is; approved, the version is published. */
    @POST
    @Path("{id}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("approval")
    public MatterView decide(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull DecisionRequest decision) {
        decide.decide(current.get(), id, IfMatch.version(ifMatch), decision.answer())
                .orElseThrow();
        return one(id);
    }
}
