package org.xunzheng.web.status;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.xunzheng.domain.account.Accounts;

/** Says that the application is deployed, its schema is current and its database answers. */
@RequestScoped
@DenyAll
@Path("public/status")
public class StatusResource {

    @Inject
    private Accounts accounts;

    /** Answers 200 only when the database does. */
    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    public Status status() {
        accounts.none();
        return new Status("ready", version());
    }

    private static String version() {
        var version = StatusResource.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** State and version of the running system. */
    public record Status(String status, String version) {}
}
