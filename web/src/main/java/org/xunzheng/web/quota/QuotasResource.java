package org.xunzheng.web.quota;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.xunzheng.domain.quota.Quota;
import org.xunzheng.domain.quota.Quotas;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.rest.PageQuery;
import org.xunzheng.web.rest.PageView;

/** The quotas in force (CRT-8); how one is set, {@code matters/quota} says. */
@RequestScoped
@DenyAll
@Path("quotas")
@Produces(MediaType.APPLICATION_JSON)
public class QuotasResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private Quotas quotas;

    /** A quota in force. */
    public record QuotaLine(UUID authority, String name, int year, int allowed, int issued, int remaining) {

        static QuotaLine of(Quota quota) {
            return new QuotaLine(
                    quota.authority(), quota.name(), quota.year(), quota.allowed(), quota.issued(), quota.remaining());
        }
    }

    /** The quotas in force, with what remains of them. */
    @GET
    @RolesAllowed({"review", "approval", "statistics", "audit"})
    public PageView<QuotaLine> inForce(@BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        return PageView.of(quotas.inForce(current.get().scope(), part), part, QuotaLine::of);
    }
}
