package org.xunzheng.web.ledger;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.xunzheng.domain.ledger.OpeningLine;
import org.xunzheng.domain.ledger.Openings;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.rest.PageQuery;
import org.xunzheng.web.rest.PageView;

/** The opening balances in force (SER-11); how one is entered, {@code matters/opening-balance} says. */
@RequestScoped
@DenyAll
@Path("opening-balances")
@Produces(MediaType.APPLICATION_JSON)
public class OpeningBalancesResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private Openings openings;

    /** An opening balance in force, under the id of its matter. */
    public record InForce(UUID id, String run, String institution, int lastNumber, String reason, Instant since) {

        static InForce of(OpeningLine line) {
            return new InForce(
                    line.id(), line.run(), line.institution(), line.number(), line.reason(), line.confirmedAt());
        }
    }

    @GET
    @RolesAllowed({"review", "approval", "audit", "statistics"})
    public PageView<InForce> inForce(@BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        return PageView.of(openings.list(current.get().scope(), part), part, InForce::of);
    }
}
