package org.xunzheng.web.supervision;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.supervision.Ground;
import org.xunzheng.domain.supervision.Measure;
import org.xunzheng.domain.supervision.SanctionLine;
import org.xunzheng.domain.supervision.SanctionState;
import org.xunzheng.domain.supervision.Sanctions;
import org.xunzheng.domain.supervision.TrainingStep;
import org.xunzheng.web.rest.PageQuery;
import org.xunzheng.web.rest.PageView;

/** The measures against institutions (SUP-3, SUP-4): those in force, and those that were. */
@RequestScoped
@DenyAll
@Path("sanctions")
@Produces(MediaType.APPLICATION_JSON)
public class SanctionsResource {

    @Inject
    private SeenSanctions seen;

    /** A measure, and which steps it stops as long as it is in force. */
    public record Sanction(
            UUID id,
            UUID institution,
            String institutionName,
            Measure measure,
            String trainingClass,
            Ground ground,
            String basis,
            String authority,
            LocalDate from,
            LocalDate deadline,
            LocalDate until,
            LocalDate endedOn,
            SanctionState state,
            List<TrainingStep> stops) {

        static Sanction of(SanctionLine line) {
            return new Sanction(
                    line.id(),
                    line.institutionId(),
                    line.institution(),
                    line.measure(),
                    line.className().orElse(null),
                    line.ground(),
                    line.basis(),
                    line.authority(),
                    line.from(),
                    line.deadline().orElse(null),
                    line.until().orElse(null),
                    line.endedOn().orElse(null),
                    line.state(),
                    Arrays.stream(TrainingStep.values())
                            .filter(line.measure()::stops)
                            .toList());
        }
    }

    @GET
    @RolesAllowed({"institution", "intake", "review", "approval", "inspection", "fund", "statistics", "audit"})
    public PageView<Sanction> list(
            @QueryParam("text") @DefaultValue("") String text,
            @QueryParam("measure") Measure measure,
            @QueryParam("state") SanctionState state,
            @BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        return PageView.of(
                seen.list(
                        new Sanctions.Filter(
                                text, Optional.ofNullable(measure), Optional.ofNullable(state), Optional.empty()),
                        part),
                part,
                Sanction::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"institution", "intake", "review", "approval", "inspection", "fund", "statistics", "audit"})
    public Sanction one(@PathParam("id") UUID id) {
        return Sanction.of(seen.one(id));
    }
}
