package org.xunzheng.web.onlineplatform;

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
import java.time.Clock;
import java.time.LocalDate;
import org.xunzheng.domain.onlineplatform.PlatformLine;
import org.xunzheng.domain.onlineplatform.Platforms;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.rest.PageQuery;
import org.xunzheng.web.rest.PageView;

/** The admitted online platforms, for everybody (PUB-1). */
@RequestScoped
@DenyAll
@Path("public/platforms")
@Produces(MediaType.APPLICATION_JSON)
public class PublicPlatformsResource {

    @Inject
    private Platforms platforms;

    @Inject
    private Clock clock;

    /** What is published of one. */
    public record AdmittedView(String name, String operator, String authority, String basis, LocalDate from) {

        static AdmittedView of(PlatformLine line) {
            return new AdmittedView(line.name(), line.operator(), line.authority(), line.basis(), line.from());
        }
    }

    @GET
    @PermitAll
    public PageView<AdmittedView> list(@QueryParam("text") @DefaultValue("") String text, @BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        return PageView.of(platforms.admitted(text, LocalDate.now(clock), part), part, AdmittedView::of);
    }
}
