package org.xunzheng.web.catalogue;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.xunzheng.domain.catalogue.CatalogueChange;
import org.xunzheng.domain.catalogue.Catalogues;
import org.xunzheng.domain.matter.HandIn;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.MatterKinds;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.problem.Problem;
import org.xunzheng.web.problem.Reader;
import org.xunzheng.web.problem.RefusedMapper;
import org.xunzheng.web.rest.Download;
import org.xunzheng.web.rest.IfMatch;
import org.xunzheng.web.rest.PageQuery;
import org.xunzheng.web.rest.PageView;
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
    private MatterKinds kinds;

    @Inject
    private HandIn handIn;

    @Inject
    private ReadSheets sheets;

    @Context
    private HttpHeaders headers;

    /**
     * A version that was brought.
     *
     * @param id of the matter: {@code matters/catalogue/{id}}
     * @param warnings what the file holds and was not read
     */
    public record Brought(UUID id, long version, List<Problem.Issue> warnings) {}

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
    public PageView<VersionView> list(@BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        return PageView.of(catalogues.versions(part), part, VersionView::of);
    }

    /**
     * Brings the next version as a file, .xlsx or .csv; it is a matter then, and a second officer publishes it.
     *
     * @param note what it is: the yearly plan, a change, with its document
     * @param again the matter that came back and is handed in again; its version stands in If-Match
     */
    @POST
    @Consumes({Download.XLSX, "text/csv", MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed("review")
    @APIResponseSchema(value = Brought.class, responseCode = "201")
    public Response bring(
            @QueryParam("note") @DefaultValue("") String note,
            @QueryParam("again") UUID again,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            byte[] file,
            @Context UriInfo uri) {
        SheetTable table = sheets.read(file, CatalogueSheet.PROJECTS, Reader.of(headers));
        Map<String, Object> facts = Map.of("note", note, "projects", CatalogueSheet.lines(table.columns()));
        MatterKind<?> kind = kinds.named("catalogue").orElseThrow();
        Matter matter = (again == null
                        ? handIn.handIn(current.get(), kind, facts)
                        : handIn.handInAgain(current.get(), kind, again, IfMatch.version(ifMatch), facts))
                .orElseThrow();
        return Response.created(uri.getBaseUriBuilder()
                        .path("matters/catalogue/" + matter.id())
                        .build())
                .tag(String.valueOf(matter.version()))
                .entity(new Brought(
                        matter.id(), matter.version(), RefusedMapper.issues(table.warnings(), Reader.of(headers))))
                .build();
    }

    /** A published version. */
    @GET
    @Path("{id}")
    @RolesAllowed({"intake", "review", "approval", "statistics", "audit", "institution"})
    public VersionView one(@PathParam("id") UUID id) {
        return VersionView.of(read.one(id));
    }

    /** The projects of a version. */
    @GET
    @Path("{id}/projects")
    @RolesAllowed({"intake", "review", "approval", "statistics", "audit", "institution"})
    public PageView<ProjectView> projects(
            @PathParam("id") UUID id, @QueryParam("text") @DefaultValue("") String text, @BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        UUID seen = read.one(id).id();
        return PageView.of(catalogues.projects(seen, text, part), part, ProjectView::of);
    }

    /** What differs from the version published before. */
    @GET
    @Path("{id}/changes")
    @RolesAllowed({"intake", "review", "approval", "statistics", "audit", "institution"})
    public List<ChangeView> changes(@PathParam("id") UUID id) {
        return read.changes(read.one(id)).stream().map(ChangeView::of).toList();
    }
}
