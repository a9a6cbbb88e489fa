package org.xunzheng.web.certificate;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.certificate.Certificate;
import org.xunzheng.domain.certificate.Certificates;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.trainingclass.ClassLine;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.rest.Download;

/** The certificates of a class as one PDF, in order, for the institution to print; without those withdrawn. */
@RequestScoped
@DenyAll
@Path("classes/{id}/certificates.pdf")
public class ClassCertificatesPdfResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private Classes classes;

    @Inject
    private Certificates certificates;

    @Inject
    private PrintCertificates print;

    @GET
    @Produces(Download.PDF)
    @RolesAllowed({"institution", "approval", "review"})
    public Response pdf(@PathParam("id") UUID id) {
        ClassLine line = classes.line(id, current.get().scope()).orElseThrow(() -> new NotFound("class " + id));
        List<Certificate> issued = certificates.ofClass(id, current.get().scope()).stream()
                .filter(certificate -> certificate.withdrawal().isEmpty())
                .toList();
        if (issued.isEmpty()) {
            throw new NotFound("certificates of class " + id);
        }
        return print.asPdf(line.name(), issued);
    }
}
