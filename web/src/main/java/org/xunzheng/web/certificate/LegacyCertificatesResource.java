package org.xunzheng.web.certificate;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.xunzheng.domain.certificate.LegacyCertificates;
import org.xunzheng.domain.certificate.RecordLegacy;
import org.xunzheng.domain.certificate.WithdrawLegacy;
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

/** Certificates of before the uniform rule, under their old numbers (SER-13). */
@RequestScoped
@DenyAll
@Path("legacy-certificates")
@Produces(MediaType.APPLICATION_JSON)
public class LegacyCertificatesResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private LegacyCertificates certificates;

    @Inject
    private RecordLegacy record;

    @Inject
    private ReadSheets sheets;

    @Inject
    private WithdrawLegacy withdrawLegacy;

    @Context
    private HttpHeaders headers;

    /** One of them in a list; the ID number masked. */
    public record LegacyView(
            UUID id,
            String number,
            String holder,
            String idNumber,
            String training,
            String institution,
            LocalDate issuedOn,
            String authority,
            LocalDate withdrawnOn) {

        static LegacyView of(LegacyCertificates.Line line) {
            return new LegacyView(
                    line.id(),
                    line.number(),
                    line.holder(),
                    line.maskedIdNumber(),
                    line.training(),
                    line.institution(),
                    line.issuedOn(),
                    line.authority(),
                    line.withdrawnOn().orElse(null));
        }
    }

    /**
     * How many were recorded.
     *
     * @param warnings what the file holds and was not read
     */
    public record Recorded(int certificates, List<Problem.Issue> warnings) {}

    @GET
    @RolesAllowed({"review", "approval", "audit"})
    public PageView<LegacyView> list(@QueryParam("text") @DefaultValue("") String text, @BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        return PageView.of(certificates.list(text, current.get().scope(), part), part, LegacyView::of);
    }

    /** Records all certificates of a file, .xlsx or .csv, or none. */
    @POST
    @Consumes({Download.XLSX, "text/csv", MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed("review")
    @APIResponseSchema(value = Recorded.class, responseCode = "201")
    public Response record(byte[] file) {
        SheetTable table = sheets.read(file, LegacySheet.FORM, Reader.of(headers));
        int recorded = record.record(current.get(), LegacySheet.lines(table.columns()))
                .orElseThrow()
                .size();
        return Response.status(Response.Status.CREATED)
                .entity(new Recorded(recorded, RefusedMapper.issues(table.warnings(), Reader.of(headers))))
                .build();
    }

    /** Withdraws one of them (CRT-7). */
    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("approval")
    public void withdraw(@PathParam("id") UUID id, @NotNull CertificatesResource.Withdrawal withdrawal) {
        withdrawLegacy.withdraw(current.get(), id, withdrawal.reason()).orElseThrow();
    }
}
