package org.xunzheng.web.certificate;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.xunzheng.domain.certificate.Certificate;
import org.xunzheng.domain.certificate.CertificateReason;
import org.xunzheng.domain.certificate.Certificates;
import org.xunzheng.domain.certificate.Correction;
import org.xunzheng.domain.certificate.EnterCorrection;
import org.xunzheng.domain.certificate.Reissue;
import org.xunzheng.domain.certificate.ReissueCertificate;
import org.xunzheng.domain.certificate.WithdrawCertificate;
import org.xunzheng.domain.review.HandInAgain;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Refused;
import org.xunzheng.serial.Serial;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.rest.AccessFilter;
import org.xunzheng.web.rest.Download;

/** Single certificates, by serial. */
@RequestScoped
@DenyAll
@Path("certificates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CertificatesResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private Certificates certificates;

    @Inject
    private WithdrawCertificate withdrawCertificate;

    @Inject
    private ReissueCertificate reissueCertificate;

    @Inject
    private EnterCorrection enterCorrection;

    @Inject
    private HandInAgain handInAgain;

    @Inject
    private PrintCertificates print;

    /** Why a certificate is withdrawn. */
    public record Withdrawal(String reason) {}

    @GET
    @Path("{serial: [^/.]+}")
    @RolesAllowed(AccessFilter.SIGNED_IN)
    public CertificateView one(@PathParam("serial") Serial serial) {
        return CertificateView.of(find(serial));
    }

    @GET
    @Path("{serial: [^/.]+}.pdf")
    @Produces(Download.PDF)
    @RolesAllowed({"institution", "approval", "review"})
    public Response pdf(@PathParam("serial") Serial serial) {
        Certificate certificate = find(serial);
        if (certificate.withdrawal().isPresent()) {
            throw new Refused(Refusal.of(CertificateReason.WITHDRAWN_NOT_PRINTED, serial));
        }
        return print.asPdf(serial.toString(), List.of(certificate));
    }

    /** Withdraws the certificate (CRT-7). */
    @POST
    @Path("{serial: [^/.]+}/withdrawal")
    @RolesAllowed("approval")
    public CertificateView withdraw(@PathParam("serial") Serial serial, @NotNull Withdrawal withdrawal) {
        withdrawCertificate.withdraw(current.get(), serial, withdrawal.reason()).orElseThrow();
        return CertificateView.of(find(serial));
    }

    /**
     * That a certificate is issued again.
     *
     * @param number which reissue it is, so that a repeated request does not count twice
     */
    public record ReissueRequest(int number, Reissue.Cause cause, String remark) {}

    /** The reissues of the certificate, the first one first (CRT-6). */
    @GET
    @Path("{serial: [^/.]+}/reissues")
    @RolesAllowed(AccessFilter.SIGNED_IN)
    public List<Reissue> reissues(@PathParam("serial") Serial serial) {
        find(serial);
        return certificates.reissues(serial, current.get().scope());
    }

    /** Issues the certificate again under its own serial (CRT-6). */
    @POST
    @Path("{serial: [^/.]+}/reissues")
    @RolesAllowed({"institution", "approval"})
    public List<Reissue> reissue(@PathParam("serial") Serial serial, @NotNull ReissueRequest request) {
        reissueCertificate
                .reissue(current.get(), serial, request.number() - 1, request.cause(), request.remark())
                .orElseThrow();
        return reissues(serial);
    }

    /**
     * Enters what the certificate should say of its holder; another person decides at the answer's Location.
     *
     * @param follows a returned correction of the certificate that this one follows
     */
    @POST
    @Path("{serial: [^/.]+}/corrections")
    @RolesAllowed({"institution", "review"})
    @APIResponse(responseCode = "201", description = "Made.")
    public Response correct(
            @PathParam("serial") Serial serial,
            @NotNull EnterCorrection.Form form,
            @QueryParam("follows") UUID follows,
            @Context UriInfo uri) {
        Optional<UUID> returned = Optional.ofNullable(follows);
        UUID id = handInAgain
                .handIn(
                        current.get(),
                        Matter.CORRECTION,
                        returned,
                        () -> enterCorrection.enter(current.get(), serial, form, returned),
                        Correction::id)
                .orElseThrow()
                .id();
        return Response.created(uri.getBaseUriBuilder()
                        .path(CorrectionsResource.class)
                        .path(id.toString())
                        .build())
                .build();
    }

    private Certificate find(Serial serial) {
        return certificates
                .find(serial, current.get().scope())
                .orElseThrow(() -> new NotFound("certificate " + serial));
    }
}
