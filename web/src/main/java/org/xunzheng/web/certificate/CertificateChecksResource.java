package org.xunzheng.web.certificate;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.xunzheng.domain.certificate.CheckCertificate;
import org.xunzheng.web.problem.Reader;

/** Anyone checks a certificate by serial and name (CRT-10); both travel in the body, since neither belongs in an address. */
@RequestScoped
@DenyAll
@Path("public/certificate-checks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CertificateChecksResource {

    @Inject
    private CheckCertificate check;

    @Context
    private HttpHeaders headers;

    /** What is checked. */
    public record Check(String serial, String name) {}

    /**
     * The answer.
     *
     * @param serial in normal form, left out if it is none
     * @param sentence the answer in words
     */
    public record Checked(CheckCertificate.Outcome outcome, String serial, String sentence) {}

    /** Checks a certificate by its serial and the name on it. */
    @POST
    @PermitAll
    public Checked check(@NotNull Check request) {
        CheckCertificate.Answer answer = check.check(request.serial(), request.name());
        return new Checked(
                answer.outcome(),
                answer.serial().map(Object::toString).orElse(null),
                Answers.sentence(answer, Reader.of(headers)));
    }
}
