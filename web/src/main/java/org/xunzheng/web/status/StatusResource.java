package org.xunzheng.web.status;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.xunzheng.domain.account.Accounts;

/** Says that the application is deployed, its schema is current and its database answers. */
@RequestScoped
@DenyAll
@Path("public/status")
public class StatusResource {

    @Inject
    private Accounts accounts;

    @Inject
    private ServletContext servlets;

    /** Answers 200 only when the database does. */
    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    public Status status() throws IOException {
        accounts.none();
        return new Status("ready", version());
    }

    /** As Maven has written it into the WAR; the server's class loaders do not pass it on. */
    private String version() throws IOException {
        try (var manifest = servlets.getResourceAsStream("/META-INF/MANIFEST.MF")) {
            return new Manifest(manifest).getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
        }
    }

    /** State and version of the running system. */
    public record Status(String status, String version) {}
}
