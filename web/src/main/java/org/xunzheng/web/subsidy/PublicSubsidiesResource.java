package org.xunzheng.web.subsidy;

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
import org.xunzheng.domain.policy.Scheme;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.subsidy.Claims;
import org.xunzheng.web.rest.PageQuery;
import org.xunzheng.web.rest.PageView;

/** The subsidies in public notice, for everybody (SUB-7). */
@RequestScoped
@DenyAll
@Path("public/subsidies")
@Produces(MediaType.APPLICATION_JSON)
public class PublicSubsidiesResource {

    @Inject
    private SeenLines seen;

    /**
     * What is published of a subsidy.
     *
     * @param amount in yuan, with two decimals
     */
    public record InNotice(
            String institution,
            String person,
            String idNumber,
            String training,
            Scheme scheme,
            String amount,
            String authority,
            LocalDate from,
            LocalDate until) {

        static InNotice of(Claims.Noticed line) {
            return new InNotice(
                    line.institution(),
                    line.person(),
                    line.maskedIdNumber(),
                    line.training(),
                    line.scheme(),
                    line.amount().toString(),
                    line.authority(),
                    line.from(),
                    line.until());
        }
    }

    @GET
    @PermitAll
    public PageView<InNotice> list(@QueryParam("text") @DefaultValue("") String text, @BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        return PageView.of(seen.published(text, part), part, InNotice::of);
    }
}
