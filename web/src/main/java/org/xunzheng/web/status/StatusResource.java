package org.xunzheng.web.status;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Says that the application is deployed, its schema is current and its database answers. */
@RequestScoped
@DenyAll
@Path("public/status")
public class StatusResource {

    @Inject
    private DataSource database;

    /** Answers 200 only when the database does. */
    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    public Status status() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select 1")) {
            return new Status(row.next() ? "ready" : "failing", version());
        }
    }

    private static String version() {
        var version = StatusResource.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** State and version of the running system. */
    public record Status(String status, String version) {}
}
