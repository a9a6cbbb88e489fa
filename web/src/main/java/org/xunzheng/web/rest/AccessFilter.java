package org.xunzheng.web.rest;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.problem.Problem;
import org.xunzheng.web.problem.Reader;

/**
 * Lets a request through to a resource method only if the method says so: {@code @PermitAll} for anybody,
 * {@code @RolesAllowed} for the posts it names. A method that says nothing is closed. Not every server looks at these
 * annotations by itself.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class AccessFilter implements ContainerRequestFilter {

    /** Stands in {@code @RolesAllowed} for everybody who is signed in. */
    public static final String SIGNED_IN = "**";

    @Context
    private ResourceInfo resource;

    @Context
    private SecurityContext security;

    @Context
    private HttpHeaders headers;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method == null || !method.getDeclaringClass().getPackageName().startsWith("org.xunzheng.")) {
            return;
        }
        if (method.isAnnotationPresent(PermitAll.class)) {
            return;
        }
        if (security.getUserPrincipal() == null) {
            request.abortWith(Problem.signInWanted(Reader.of(headers)));
            return;
        }
        RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
        List<String> roles = allowed == null ? List.of() : Arrays.asList(allowed.value());
        // Asked of the database, so that a post that was taken away opens nothing any more.
        Caller caller = CDI.current().select(CurrentCaller.class).get().get();
        if (!roles.contains(SIGNED_IN)
                && caller.posts().stream().map(Post::role).noneMatch(roles::contains)) {
            throw new NotPermitted("one of the posts " + roles + " is wanted");
        }
    }
}
