package org.xunzheng.web.supervision;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.supervision.Ground;
import org.xunzheng.domain.supervision.Measure;
import org.xunzheng.domain.supervision.SanctionLine;
import org.xunzheng.web.rest.PageQuery;
import org.xunzheng.web.rest.PageView;

/** The measures in force, for everybody (PUB-1). */
@RequestScoped
@DenyAll
@Path("public/sanctions")
@Produces(MediaType.APPLICATION_JSON)
public class PublicSanctionsResource {

    @Inject
    private SeenSanctions seen;

    /** What is published of a measure. */
    public record InForce(
            String institution,
            Measure measure,
            Ground ground,
            String basis,
            String authority,
            LocalDate from,
            LocalDate until) {

        static InForce of(SanctionLine line) {
            return new InForce(
                    line.institution(),
                    line.measure(),
                    line.ground(),
                    line.basis(),
                    line.authority(),
                    line.from(),
                    SeenSanctions.until(line).orElse(null));
        }
    }

    @GET
    @PermitAll
    public PageView<InForce> list(@QueryParam("text") @DefaultValue("") String text, @BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        return PageView.of(seen.published(text, part), part, InForce::of);
    }
}
