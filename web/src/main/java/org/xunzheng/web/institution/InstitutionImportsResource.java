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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.xunzheng.domain.institution.ImportInstitutions;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.problem.Problem;
import org.xunzheng.web.problem.Reader;
import org.xunzheng.web.problem.RefusedMapper;
import org.xunzheng.web.rest.Download;
import org.xunzheng.web.sheet.ReadSheets;
import org.xunzheng.web.sheet.SheetTable;

/** Institutions that were admitted before the system, all in one file (INS-1). */
@RequestScoped
@DenyAll
@Path("institution-imports")
@Produces(MediaType.APPLICATION_JSON)
public class InstitutionImportsResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private ReadSheets sheets;

    @Inject
    private ImportInstitutions importing;

    @Context
    private HttpHeaders headers;

    /**
     * How many were recorded.
     *
     * @param warnings what the file holds and was not read
     */
    public record Imported(int institutions, List<Problem.Issue> warnings) {}

    /** Records all institutions of a file, .xlsx or .csv, or none. */
    @POST
    @Consumes({Download.XLSX, "text/csv", MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed("intake")
    @APIResponseSchema(value = Imported.class, responseCode = "201")
    public Response bring(byte[] file) {
        SheetTable table = sheets.read(file, InstitutionSheet.FORM, Reader.of(headers));
        int imported = importing
                .bring(current.get(), InstitutionSheet.rows(table.columns()))
                .orElseThrow()
                .size();
        return Response.status(Response.Status.CREATED)
                .entity(new Imported(imported, RefusedMapper.issues(table.warnings(), Reader.of(headers))))
                .build();
    }
}
