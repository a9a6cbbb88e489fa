package org.xunzheng.web.institution;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.xunzheng.domain.institution.ImportInstitutions;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.problem.Reader;
import org.xunzheng.web.rest.Download;

/** Institutions that were admitted before the system, all in one file (INS-1). */
@RequestScoped
@DenyAll
@Path("institution-imports")
@Produces(MediaType.APPLICATION_JSON)
public class InstitutionImportsResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private ImportInstitutions importing;

    @Context
    private HttpHeaders headers;

    /** How many were recorded. */
    public record Imported(int institutions) {}

    /** Records all institutions of a file, .xlsx or .csv, or none. */
    @POST
    @Consumes({Download.XLSX, "text/csv", MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed("intake")
    public Response bring(byte[] file) {
        int imported = importing
                .bring(
                        current.get(),
                        InstitutionSheet.rows(
                                InstitutionSheet.table(file, Reader.of(headers)).columns()))
                .orElseThrow()
                .size();
        return Response.status(Response.Status.CREATED)
                .entity(new Imported(imported))
                .build();
    }
}
