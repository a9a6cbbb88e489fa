package org.xunzheng.web.certificate;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.xunzheng.domain.certificate.Correction;
import org.xunzheng.domain.certificate.Corrections;
import org.xunzheng.domain.certificate.DecideCorrection;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.rest.IfMatch;
import org.xunzheng.web.review.DecisionRequest;
import org.xunzheng.web.review.ReviewView;

/** What certificates should say of their holders: one person enters it, another decides (REV-2). */
@RequestScoped
@DenyAll
@Path("certificate-corrections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CorrectionsResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private Corrections corrections;

    @Inject
    private Reviews reviews;

    @Inject
    private DecideCorrection decide;

    /** A correction with its review; the number is masked. */
    public record CorrectionAnswer(
            UUID id,
            String serial,
            String name,
            String idNumber,
            String reason,
            LocalDate inForceOn,
            ReviewView review) {}

    @GET
    @Path("{id}")
    @RolesAllowed({"institution", "review", "approval", "inspection", "audit"})
    public CorrectionAnswer one(@PathParam("id") UUID id) {
        Correction correction =
                corrections.find(id, current.get().scope()).orElseThrow(() -> new NotFound("correction " + id));
        return new CorrectionAnswer(
                id,
                correction.serial().toString(),
                correction.holder(),
                correction.idNumber().map(IdNumber::masked).orElse(null),
                correction.reason(),
                correction.inForceOn().orElse(null),
                reviews.latest(Matter.CORRECTION, id, current.get().scope())
                        .map(ReviewView::of)
                        .orElse(null));
    }

    /** Takes the level of review whose turn it is. */
    @POST
    @Path("{id}/decisions")
    @RolesAllowed("approval")
    public CorrectionAnswer decide(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull DecisionRequest decision) {
        decide.decide(current.get(), id, IfMatch.version(ifMatch), decision.answer())
                .orElseThrow();
        return one(id);
    }
}
