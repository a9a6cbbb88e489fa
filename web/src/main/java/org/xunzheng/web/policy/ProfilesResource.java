package org.xunzheng.web.policy;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.xunzheng.domain.policy.Profiles;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.rest.AccessFilter;

/** What counts in a region on a day: the caller's own today unless asked otherwise. */
@RequestScoped
@DenyAll
@Path("policy-profile")
@Produces(MediaType.APPLICATION_JSON)
public class ProfilesResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private Regions regions;

    @Inject
    private Profiles profiles;

    @Inject
    private Clock clock;

    @GET
    @RolesAllowed(AccessFilter.SIGNED_IN)
    public ProfileView inForce(@QueryParam("region") String region, @QueryParam("day") LocalDate day) {
        Authority authority = region == null
                ? current.get().authority()
                : regions.authority(region).orElseThrow(() -> new NotFound("region " + region));
        return ProfileView.of(
                authority.code(), profiles.inForce(authority.id(), day == null ? LocalDate.now(clock) : day));
    }
}
