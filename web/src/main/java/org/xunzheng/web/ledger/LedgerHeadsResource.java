package org.xunzheng.web.ledger;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import org.xunzheng.domain.certificate.Certificate;
import org.xunzheng.domain.certificate.CheckCertificate;
import org.xunzheng.domain.ledger.Heads;
import org.xunzheng.domain.ledger.ProveInclusion;
import org.xunzheng.domain.ledger.Signing;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.rest.PageQuery;
import org.xunzheng.web.rest.PageView;

/** The signed heads of the days, for everybody, and proofs that a certificate was in the ledger on a day. */
@RequestScoped
@DenyAll
@Path("public/ledger-heads")
@Produces(MediaType.APPLICATION_JSON)
public class LedgerHeadsResource {

    @Inject
    private Heads heads;

    @Inject
    private Signing signing;

    @Inject
    private CheckCertificate check;

    @Inject
    private ProveInclusion prove;

    /**
     * What is to be proved: serial and name together, as in a check (CRT-10).
     *
     * @param day the day to prove it for; the first possible one if left out
     */
    public record ProofRequest(String serial, String name, LocalDate day) {}

    /**
     * The proof, or why there is none.
     *
     * @param check how the check of serial and name ended
     * @param outcome how asking for the proof ended, left out unless the check found the certificate
     */
    public record ProofAnswer(CheckCertificate.Outcome check, ProveInclusion.Outcome outcome, ProofView proof) {}

    @GET
    @PermitAll
    public PageView<HeadView> list(@BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        return PageView.of(heads.list(part), part, HeadView::of);
    }

    @GET
    @Path("{day: [0-9]{4}-[0-9]{2}-[0-9]{2}}")
    @PermitAll
    public HeadView one(@PathParam("day") LocalDate day) {
        return heads.of(day).map(HeadView::of).orElseThrow(() -> new NotFound("head of " + day));
    }

    /** The public key that heads are signed with, in PEM. */
    @GET
    @Path("key")
    @Produces(MediaType.TEXT_PLAIN)
    @PermitAll
    public String key() {
        return signing.publicKey().orElseThrow(() -> new NotFound("signing key"));
    }

    /** Proves that a certificate was in the ledger on a day. */
    @POST
    @Path("proofs")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    public ProofAnswer prove(@NotNull ProofRequest request) {
        CheckCertificate.Answer checked = check.check(request.serial(), request.name());
        Optional<Certificate> certificate = checked.certificate();
        if (certificate.isEmpty()) {
            return new ProofAnswer(checked.outcome(), null, null);
        }
        ProveInclusion.Answer answer = prove.prove(
                certificate.get().serial(), certificate.get().issuedOn(), Optional.ofNullable(request.day()));
        return new ProofAnswer(
                checked.outcome(),
                answer.outcome(),
                answer.proof().map(ProofView::of).orElse(null));
    }
}
