package org.xunzheng.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Every resource of the application, below {@code /api/v1}. The build reads what describes it. */
@ApplicationPath("api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Xunzheng 训证",
                        version = "1",
                        description = "Problems are application/problem+json by RFC 9457."))
@SecurityScheme(securitySchemeName = RestApplication.KEY, type = SecuritySchemeType.HTTP, scheme = "bearer")
public class RestApplication extends Application {

    /** The name of the service key in the description. */
    public static final String KEY = "key";
}
