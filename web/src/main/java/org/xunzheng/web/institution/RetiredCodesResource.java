package org.xunzheng.web.institution;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.institution.RetiredCode;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.rest.PageQuery;
import org.xunzheng.web.rest.PageView;

/** The retired codes (废置清单), for look-up and tracing (SER-5). */
@RequestScoped
@DenyAll
@Path("retired-codes")
@Produces(MediaType.APPLICATION_JSON)
public class RetiredCodesResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private Institutions institutions;

    /** Those whose code, institution or authority has the text, the last retired first. */
    @GET
    @RolesAllowed({"intake", "review", "approval", "statistics", "audit"})
    public PageView<RetiredCode> list(@QueryParam("text") @DefaultValue("") String text, @BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        return PageView.of(institutions.retired(text, current.get().scope(), part), part, line -> line);
    }
}
