package org.xunzheng.web.ledger;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.xunzheng.domain.ledger.RunProof;
import org.xunzheng.domain.ledger.StoredLedger;
import org.xunzheng.domain.ledger.VerificationSteps;
import org.xunzheng.domain.ledger.Verifications;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.job.JobRunner;
import org.xunzheng.web.rest.PageQuery;
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
    private Verifications verifications;

    @Inject
    private VerificationSteps steps;

    @Inject
    private JobRunner runner;

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

    /**
     * What does not fit.
     *
     * @param about the run, the day, or the subject's kind
     */
    public record FaultView(Verifications.Part part, String about, int number, String kind, UUID matter) {}

    /** A verification, on its way or done; it has the number of its job, which {@code jobs} cancels. */
    public record VerificationView(
            UUID id,
            Verifications.State state,
            Instant startedAt,
            int runsDone,
            int runs,
            long batches,
            long certificates,
            int heads,
            long entries,
            List<FaultView> faults) {

        static VerificationView of(Verifications.Recorded recorded, List<Verifications.FaultLine> faults) {
            return new VerificationView(
                    recorded.id(),
                    recorded.state(),
                    recorded.startedAt(),
                    recorded.runsDone(),
                    recorded.runs(),
                    recorded.batches(),
                    recorded.certificates(),
                    recorded.heads(),
                    recorded.entries(),
                    faults.stream()
                            .map(fault -> new FaultView(
                                    fault.part(),
                                    fault.about(),
                                    fault.number(),
                                    fault.kind(),
                                    fault.matter().orElse(null)))
                            .toList());
        }
    }

    /** The runs of the caller's region. */
    @GET
    @Path("runs")
    @RolesAllowed({"audit", "statistics", "approval"})
    public PageView<RunView> runs(@QueryParam("text") @DefaultValue("") String text, @BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        return PageView.of(stored.proofs(text, current.get().scope(), part), part, RunView::of);
    }

    /** Begins to compute everything of the caller's region again; ask for the outcome at the answer's Location. */
    @POST
    @Path("verifications")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"audit", "statistics", "approval"})
    @APIResponseSchema(value = VerificationView.class, responseCode = "202")
    public Response verify(@Context UriInfo uri) {
        UUID id = steps.begin(current.get()).orElseThrow();
        runner.wake();
        return Response.status(Response.Status.ACCEPTED)
                .location(uri.getAbsolutePathBuilder().path(id.toString()).build())
                .entity(one(id))
                .build();
    }

    @GET
    @Path("verifications/{id}")
    @RolesAllowed({"audit", "statistics", "approval"})
    public VerificationView one(@PathParam("id") UUID id) {
        return verifications
                .find(id, current.get().scope())
                .map(recorded -> VerificationView.of(recorded, verifications.faults(id)))
                .orElseThrow(() -> new NotFound("verification " + id));
    }
}
