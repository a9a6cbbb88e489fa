package org.xunzheng.web.certificate;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.xunzheng.domain.certificate.Certificates;
import org.xunzheng.domain.certificate.IssueCertificates;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.serial.SerialRange;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.rest.AccessFilter;
import org.xunzheng.web.rest.IfMatch;
import org.xunzheng.web.rest.RequestKey;

/** The certificates of a class: issuing them once, reading and printing them ever after (SER-10 to SER-12). */
@RequestScoped
@DenyAll
@Path("classes/{id}/certificates")
@Produces(MediaType.APPLICATION_JSON)
public class ClassCertificatesResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private Classes classes;

    @Inject
    private Certificates certificates;

    @Inject
    private IssueCertificates issueCertificates;

    /** What was issued: the first and the last serial of the class. */
    public record Issued(String first, String last, int certificates) {}

    /** Issues the certificates of everybody who passed; with an Idempotency-Key a retry gets the first answer. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("approval")
    @APIResponseSchema(value = Issued.class, responseCode = "201")
    public Response issue(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam(RequestKey.HEADER) String key) {
        long seen = IfMatch.version(ifMatch);
        SerialRange issued = issueCertificates
                .issue(current.get(), id, seen, RequestKey.of(key))
                .orElseThrow();
        return Response.status(Response.Status.CREATED)
                .entity(new Issued(
                        issued.firstSerial().toString(), issued.lastSerial().toString(), issued.size()))
                .build();
    }

    /** The certificates of the class, in order. */
    @GET
    @RolesAllowed(AccessFilter.SIGNED_IN)
    public List<CertificateView> list(@PathParam("id") UUID id) {
        find(id);
        return certificates.ofClass(id, current.get().scope()).stream()
                .map(CertificateView::of)
                .toList();
    }

    private TrainingClass find(UUID id) {
        return classes.find(id, current.get().scope()).orElseThrow(() -> new NotFound("class " + id));
    }
}
