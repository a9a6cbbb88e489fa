package org.xunzheng.web.status;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The description of this interface (OpenAPI 3), also on servers that publish none under {@code /openapi}. */
@RequestScoped
@DenyAll
@Path("public/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public class DescriptionResource {

    @Inject
    private ServletContext servlets;

    /** The description as the build made it. */
    @GET
    @PermitAll
    @APIResponseSchema(JsonObject.class)
    public Response description() {
        return Response.ok(servlets.getResourceAsStream("/WEB-INF/classes/META-INF/openapi.json"))
                .build();
    }
}
