package org.xunzheng.web.catalogue;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.xunzheng.domain.catalogue.AddOccupations;
import org.xunzheng.domain.catalogue.Occupations;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.problem.Reader;
import org.xunzheng.web.rest.Download;
import org.xunzheng.web.rest.PageView;

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

    @Context
    private HttpHeaders headers;

    /** How many were added. */
    public record Added(int occupations) {}

    @GET
    @PermitAll
    public PageView<OccupationView> list(
            @QueryParam("text") @DefaultValue("") String text,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        Page.Part part = PageView.part(page, size);
        return PageView.of(occupations.list(text, part), part, OccupationView::of);
    }

    /** Adds all new occupations of a file, .xlsx or .csv, or none. */
    @POST
    @Consumes({Download.XLSX, "text/csv", MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed("review")
    public Response add(byte[] file) {
        int added = add.add(
                        current.get(),
                        CatalogueSheet.occupationLines(CatalogueSheet.occupations(file, Reader.of(headers))
                                .columns()))
                .orElseThrow()
                .size();
        return Response.status(Response.Status.CREATED).entity(new Added(added)).build();
    }
}
