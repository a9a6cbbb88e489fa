package org.xunzheng.web.institution;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.xunzheng.domain.institution.AssignCode;
import org.xunzheng.domain.institution.CourseLine;
import org.xunzheng.domain.institution.Institution;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.institution.InstitutionLine;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.institution.RegisterInstitution;
import org.xunzheng.domain.institution.Registration;
import org.xunzheng.domain.institution.RetireCode;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.rest.AccessFilter;
import org.xunzheng.web.rest.PageQuery;
import org.xunzheng.web.rest.PageView;

/** Institutions: registering them and assigning their codes (INS-1, SER-4). */
@RequestScoped
@DenyAll
@Path("institutions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class InstitutionsResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private RegisterInstitution register;

    @Inject
    private AssignCode assignCode;

    @Inject
    private RetireCode retireCode;

    @Inject
    private Institutions institutions;

    /** Institutions whose name, credit code or code has the text. */
    @GET
    @RolesAllowed(AccessFilter.SIGNED_IN)
    public PageView<InstitutionLine> list(
            @QueryParam("text") @DefaultValue("") String text, @BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        return PageView.of(
                institutions.list(text, Optional.empty(), current.get().scope(), part), part, line -> line);
    }

    /**
     * An institution that was admitted before the system.
     *
     * @param courses what it was approved for then (INS-4)
     */
    public record Admitted(
            String name,
            String creditCode,
            InstitutionKind kind,
            String contact,
            String phone,
            List<CourseLine> courses) {}

    /** Records an institution of the caller's region that was admitted before the system. */
    @POST
    @RolesAllowed("intake")
    public Response register(@NotNull Admitted admitted, @Context UriInfo uri) {
        Institution registered = register.register(
                        current.get(),
                        new RegisterInstitution.Application(
                                admitted.name(),
                                admitted.creditCode(),
                                admitted.kind(),
                                admitted.contact(),
                                admitted.phone()),
                        admitted.courses())
                .orElseThrow();
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(registered.id().toString())
                        .build())
                .entity(InstitutionView.of(registered))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(AccessFilter.SIGNED_IN)
    public InstitutionView one(@PathParam("id") UUID id) {
        return institutions
                .find(id, current.get().scope())
                .map(InstitutionView::of)
                .orElseThrow(() -> new NotFound("institution " + id));
    }

    /** Gives the institution the next code of the caller's region. */
    @POST
    @Path("{id}/codes")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("intake")
    @APIResponseSchema(value = InstitutionView.CodeView.class, responseCode = "201")
    public Response assign(@PathParam("id") UUID id) {
        Registration registration = assignCode.assign(current.get(), id).orElseThrow();
        return Response.status(Response.Status.CREATED)
                .entity(InstitutionView.CodeView.of(registration))
                .build();
    }

    /** Why a code is made void. */
    public record Retirement(String reason) {}

    /** Makes a code of the caller's authority void at once and for ever (SER-5). */
    @POST
    @Path("{id}/codes/{code}/retirement")
    @RolesAllowed("intake")
    public InstitutionView.CodeView retire(
            @PathParam("id") UUID id, @PathParam("code") String code, @NotNull Retirement retirement) {
        return InstitutionView.CodeView.of(
                retireCode.retire(current.get(), id, code, retirement.reason()).orElseThrow());
    }
}
