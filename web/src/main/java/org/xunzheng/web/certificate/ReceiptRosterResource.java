package org.xunzheng.web.certificate;

import jakarta.annotation.security.DenyAll;
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
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.certificate.Certificate;
import org.xunzheng.domain.certificate.Certificates;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.trainingclass.ClassLine;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.sheets.Heading;
import org.xunzheng.sheets.SheetWriter;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.problem.Reader;
import org.xunzheng.web.rest.Download;
import org.xunzheng.web.text.Texts;

/** The roster on which the holders of a class sign for their certificates (签收名册, CRT-9), ID numbers masked. */
@RequestScoped
@DenyAll
@Path("classes/{id}/receipt-roster.xlsx")
public class ReceiptRosterResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private Classes classes;

    @Inject
    private Certificates certificates;

    @Context
    private HttpHeaders headers;

    @GET
    @Produces(Download.XLSX)
    @RolesAllowed({"institution", "approval", "review"})
    public Response xlsx(@PathParam("id") UUID id) {
        Texts texts = Reader.of(headers);
        ClassLine line = classes.line(id, current.get().scope()).orElseThrow(() -> new NotFound("class " + id));
        List<Certificate> issued = certificates.ofClass(id, current.get().scope()).stream()
                .filter(certificate -> certificate.withdrawal().isEmpty())
                .toList();
        if (issued.isEmpty()) {
            throw new NotFound("certificates of class " + id);
        }
        return Download.of(
                line.name() + "-" + texts.message("receipt.file") + ".xlsx",
                Download.XLSX,
                out -> SheetWriter.list(
                        texts.message("receipt.file"),
                        List.of(
                                new Heading(texts.message("certificate.serial"), 24),
                                new Heading(texts.message("column.name"), 14),
                                new Heading(texts.message("column.idNumber"), 24),
                                new Heading(texts.message("receipt.signature"), 20),
                                new Heading(texts.message("receipt.day"), 16)),
                        issued.stream()
                                .map(certificate -> List.of(
                                        certificate.serial().toString(),
                                        certificate.holder().name(),
                                        certificate.holder().idNumber().masked(),
                                        "",
                                        ""))
                                .iterator(),
                        out));
    }
}
