package org.xunzheng.web.ledger;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.xunzheng.reports.statistics.SerialUse;
import org.xunzheng.reports.statistics.SerialUseReport;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.problem.Reader;
import org.xunzheng.web.rest.Download;

/** The report on the use of serials (RPT-3). */
@RequestScoped
@DenyAll
@Path("serial-use")
public class SerialUseResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private ReadRuns read;

    @Inject
    private SerialUseReport report;

    @Context
    private HttpHeaders headers;

    @GET
    @Path("report.pdf")
    @Produces(Download.PDF)
    @RolesAllowed({"statistics", "approval", "audit"})
    public Response pdf(@QueryParam("text") String text) {
        SerialUse use = read.use(text, current.get().scope());
        Locale locale = Reader.of(headers).locale();
        return Download.of(name() + ".pdf", Download.PDF, out -> report.pdf(use, locale, out));
    }

    @GET
    @Path("report.xlsx")
    @Produces(Download.XLSX)
    @RolesAllowed({"statistics", "approval", "audit"})
    public Response xlsx(@QueryParam("text") String text) {
        SerialUse use = read.use(text, current.get().scope());
        Locale locale = Reader.of(headers).locale();
        return Download.of(name() + ".xlsx", Download.XLSX, out -> report.xlsx(use, locale, out));
    }

    private String name() {
        return Reader.of(headers).message("report.serials.file");
    }
}
