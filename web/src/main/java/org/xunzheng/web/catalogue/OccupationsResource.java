package org.xunzheng.web.catalogue;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.xunzheng.domain.catalogue.AddOccupations;
import org.xunzheng.domain.catalogue.Occupations;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.problem.Problem;
import org.xunzheng.web.problem.Reader;
import org.xunzheng.web.problem.RefusedMapper;
import org.xunzheng.web.rest.Download;
import org.xunzheng.web.rest.PageQuery;
import org.xunzheng.web.rest.PageView;
import org.xunzheng.web.sheet.ReadSheets;
import org.xunzheng.web.sheet.SheetTable;

/** The occupations that training can be for (CAT-1). */
@RequestScoped
@DenyAll
@Path("occupations")
@Produces(MediaType.APPLICATION_JSON)
public class OccupationsResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private Occupations occupations;

    @Inject
    private AddOccupations add;

    @Inject
    private ReadSheets sheets;

    @Context
    private HttpHeaders headers;

    /**
     * How many were added.
     *
     * @param warnings what the file holds and was not read
     */
    public record Added(int occupations, List<Problem.Issue> warnings) {}

    @GET
    @PermitAll
    public PageView<OccupationView> list(
            @QueryParam("text") @DefaultValue("") String text, @BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        return PageView.of(occupations.list(text, part), part, OccupationView::of);
    }

    /** Adds all new occupations of a file, .xlsx or .csv, or none. */
    @POST
    @Consumes({Download.XLSX, "text/csv", MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed("review")
    @APIResponseSchema(value = Added.class, responseCode = "201")
    public Response add(byte[] file) {
        SheetTable table = sheets.read(file, CatalogueSheet.OCCUPATIONS, Reader.of(headers));
        int added = add.add(current.get(), CatalogueSheet.occupationLines(table.columns()))
                .orElseThrow()
                .size();
        return Response.status(Response.Status.CREATED)
                .entity(new Added(added, RefusedMapper.issues(table.warnings(), Reader.of(headers))))
                .build();
    }
}
