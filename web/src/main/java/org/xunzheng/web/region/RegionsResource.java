package org.xunzheng.web.region;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.xunzheng.domain.region.RegionLine;
import org.xunzheng.domain.region.Regions;

/** Every region with both codes, as they count today (SER-2, SER-3). */
@RequestScoped
@DenyAll
@Path("regions")
@Produces(MediaType.APPLICATION_JSON)
public class RegionsResource {

    @Inject
    private Regions regions;

    @Inject
    private Clock clock;

    @GET
    @RolesAllowed({"institution", "intake", "review", "approval", "inspection", "fund", "statistics", "audit"})
    public List<RegionLine> all() {
        return regions.all(LocalDate.now(clock));
    }
}
