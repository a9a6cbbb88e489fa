package org.xunzheng.web.onlineplatform;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.onlineplatform.EndPlatform;
import org.xunzheng.domain.onlineplatform.Feature;
import org.xunzheng.domain.onlineplatform.OnlinePlatform;
import org.xunzheng.domain.onlineplatform.PlatformLine;
import org.xunzheng.domain.onlineplatform.PlatformState;
import org.xunzheng.domain.onlineplatform.Platforms;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.rest.PageQuery;
import org.xunzheng.web.rest.PageView;

/** The register of online platforms (TRN-4): those that two people admitted; who may admit removes. */
@RequestScoped
@DenyAll
@Path("platforms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PlatformsResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private Platforms platforms;

    @Inject
    private EndPlatform end;

    /** One of them in a list. */
    public record LineView(
            UUID id,
            String name,
            String operator,
            String authority,
            String basis,
            LocalDate from,
            LocalDate endedOn,
            PlatformState state) {

        static LineView of(PlatformLine line) {
            return new LineView(
                    line.id(),
                    line.name(),
                    line.operator(),
                    line.authority(),
                    line.basis(),
                    line.from(),
                    line.endedOn().orElse(null),
                    line.state());
        }
    }

    /** A platform. */
    public record PlatformView(
            UUID id,
            String name,
            String operator,
            String authority,
            Set<Feature> features,
            String basis,
            LocalDate admittedFrom,
            LocalDate endedOn,
            String endedReason) {}

    /** Why a platform is removed. */
    public record Ending(String reason) {}

    @GET
    @RolesAllowed({"institution", "intake", "review", "approval", "inspection", "fund", "statistics", "audit"})
    public PageView<LineView> list(
            @QueryParam("text") @DefaultValue("") String text,
            @QueryParam("state") PlatformState state,
            @BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        return PageView.of(
                platforms.list(new Platforms.Filter(text, Optional.ofNullable(state)), current.get(), part),
                part,
                LineView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"institution", "intake", "review", "approval", "inspection", "fund", "statistics", "audit"})
    public PlatformView one(@PathParam("id") UUID id) {
        OnlinePlatform platform = platforms.find(id, current.get()).orElseThrow(() -> new NotFound("platform " + id));
        return new PlatformView(
                id,
                platform.name(),
                platform.operator(),
                platform.authorityName(),
                platform.features(),
                platform.basis(),
                platform.admittedFrom(),
                platform.ending().map(OnlinePlatform.Ending::on).orElse(null),
                platform.ending().map(OnlinePlatform.Ending::reason).orElse(null));
    }

    /** Removes it, at once. */
    @POST
    @Path("{id}/ending")
    @RolesAllowed("approval")
    public PlatformView end(@PathParam("id") UUID id, @NotNull Ending ending) {
        end.end(current.get(), id, ending.reason()).orElseThrow();
        return one(id);
    }
}
