package org.xunzheng.web.filing;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.xunzheng.reports.filing.FilingSheet;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.problem.Reader;
import org.xunzheng.web.rest.Download;

/** The form of the annual filing as PDF (RPT-2). */
@RequestScoped
@DenyAll
@Path("filing-forms")
@Produces(Download.PDF)
public class FilingFormsResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private PrintFiling print;

    @Context
    private HttpHeaders headers;

    /** The empty form, for everybody. */
    @GET
    @Path("empty.pdf")
    @PermitAll
    public Response empty() {
        return Download.of(name() + ".pdf", Download.PDF, print::empty);
    }

    @GET
    @Path("{id: [0-9a-f-]{36}}.pdf")
    @RolesAllowed({"institution", "intake", "review", "approval", "statistics", "audit"})
    public Response filled(@PathParam("id") UUID id) {
        FilingSheet sheet = print.sheet(id, current.get().scope());
        return Download.of(name() + ".pdf", Download.PDF, out -> print.print(sheet, out));
    }

    private String name() {
        return Reader.of(headers).message("filing.form.file");
    }
}
