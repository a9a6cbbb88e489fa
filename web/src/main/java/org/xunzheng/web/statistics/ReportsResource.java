package org.xunzheng.web.statistics;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Locale;
import org.xunzheng.reports.statistics.CertificateFigures;
import org.xunzheng.reports.statistics.CertificatesReport;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.problem.Reader;
import org.xunzheng.web.rest.Download;
import org.xunzheng.web.text.Texts;

/** Certificates by city, category and month (RPT-3), of the caller's region. */
@RequestScoped
@DenyAll
@Path("reports")
public class ReportsResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private ReadFigures figures;

    @Inject
    private CertificatesReport report;

    @Context
    private HttpHeaders headers;

    @GET
    @Path("certificates")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"statistics", "review", "approval", "intake", "audit"})
    public CertificateFiguresView json(@QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to) {
        return CertificateFiguresView.of(figures(from, to));
    }

    @GET
    @Path("certificates.pdf")
    @Produces(Download.PDF)
    @RolesAllowed({"statistics", "review", "approval", "intake", "audit"})
    public Response pdf(@QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to) {
        CertificateFigures read = figures(from, to);
        Locale locale = Reader.of(headers).locale();
        return Download.of(name(read) + ".pdf", Download.PDF, out -> report.pdf(read, locale, out));
    }

    @GET
    @Path("certificates.xlsx")
    @Produces(Download.XLSX)
    @RolesAllowed({"statistics", "review", "approval", "intake", "audit"})
    public Response xlsx(@QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to) {
        CertificateFigures read = figures(from, to);
        Locale locale = Reader.of(headers).locale();
        return Download.of(name(read) + ".xlsx", Download.XLSX, out -> report.xlsx(read, locale, out));
    }

    private CertificateFigures figures(LocalDate from, LocalDate to) {
        return figures.certificates(from, to, current.get().scope());
    }

    private String name(CertificateFigures read) {
        Texts texts = Reader.of(headers);
        return texts.message("report.certificates.file", read.from(), read.to());
    }
}
