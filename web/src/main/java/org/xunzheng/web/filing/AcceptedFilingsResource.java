package org.xunzheng.web.filing;

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
import java.util.Optional;
import org.xunzheng.domain.filing.AcceptedFiling;
import org.xunzheng.domain.filing.Filings;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.serial.Category;
import org.xunzheng.web.rest.PageQuery;
import org.xunzheng.web.rest.PageView;

/** The accepted filings, for everybody (FIL-9). */
@RequestScoped
@DenyAll
@Path("public/filings")
@Produces(MediaType.APPLICATION_JSON)
public class AcceptedFilingsResource {

    @Inject
    private Filings filings;

    /** What is published of one. */
    public record AcceptedView(
            int year,
            String institution,
            String authority,
            String training,
            String occupation,
            Category category,
            int hours,
            int theory,
            int practice) {

        static AcceptedView of(AcceptedFiling filing) {
            return new AcceptedView(
                    filing.year(),
                    filing.institution(),
                    filing.authority(),
                    filing.training(),
                    filing.occupation().orElse(null),
                    filing.category(),
                    filing.hours(),
                    filing.theory(),
                    filing.practice());
        }
    }

    @GET
    @PermitAll
    public PageView<AcceptedView> list(
            @QueryParam("text") @DefaultValue("") String text,
            @QueryParam("year") Integer year,
            @BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        return PageView.of(filings.accepted(text, Optional.ofNullable(year), part), part, AcceptedView::of);
    }
}
