package org.xunzheng.web.ledger;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.xunzheng.domain.ledger.Fault;
import org.xunzheng.domain.ledger.RunProof;
import org.xunzheng.domain.ledger.StoredLedger;
import org.xunzheng.domain.ledger.Verification;
import org.xunzheng.domain.ledger.VerifyLedger;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.rest.PageView;

/** The ledger, for who wants it proved. */
@RequestScoped
@DenyAll
@Path("ledger")
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private StoredLedger stored;

    @Inject
    private VerifyLedger verifyLedger;

    /** A run with its standing proof. */
    public record RunView(
            String run,
            String institution,
            String authority,
            int opening,
            int last,
            int certificates,
            int holes,
            int doubles,
            boolean whole) {

        static RunView of(RunProof proof) {
            return new RunView(
                    proof.run().toString(),
                    proof.institution(),
                    proof.authority(),
                    proof.opening(),
                    proof.last(),
                    proof.certificates(),
                    proof.holes(),
                    proof.doubles(),
                    proof.whole());
        }
    }

    /** What does not fit, and from which number on. */
    public record FaultView(String run, int number, Fault.Kind kind) {}

    /** What the verification found. */
    public record VerificationView(
            Instant at, boolean holds, int runs, long batches, long certificates, List<FaultView> faults) {

        static VerificationView of(Verification verification) {
            return new VerificationView(
                    verification.at(),
                    verification.holds(),
                    verification.runs(),
                    verification.batches(),
                    verification.certificates(),
                    verification.faults().stream()
                            .map(fault -> new FaultView(fault.run().toString(), fault.number(), fault.kind()))
                            .toList());
        }
    }

    /** The runs of the caller's region. */
    @GET
    @Path("runs")
    @RolesAllowed({"audit", "statistics", "approval"})
    public PageView<RunView> runs(
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        Page.Part part = PageView.part(page, size);
        return PageView.of(stored.proofs(current.get().scope(), part), part, RunView::of);
    }

    /** Computes everything of the caller's region again. */
    @POST
    @Path("verification")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"audit", "statistics", "approval"})
    public VerificationView verify() {
        return VerificationView.of(verifyLedger.verify(current.get()));
    }
}
