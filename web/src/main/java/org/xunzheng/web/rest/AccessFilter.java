package org.xunzheng.web.rest;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.administration.ServiceKey;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.account.SessionMechanism;
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

    /** Stands in {@code @RolesAllowed} for everybody who works on matters. */
    public static final String SIGNED_IN = "**";

    private static final String MATTERS = "matters";

    @Context
    private ResourceInfo resource;

    @Context
    private SecurityContext security;

    @Context
    private HttpHeaders headers;

    @Context
    private HttpServletRequest servlet;

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
        key().ifPresent(key -> within(key, request));
        RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
        List<String> roles = allowed == null ? List.of() : Arrays.asList(allowed.value());
        // Asked of the database, so that a post that was taken away opens nothing any more.
        Caller caller = CDI.current().select(CurrentCaller.class).get().get();
        boolean anybody = roles.contains(SIGNED_IN) && caller.posts().stream().anyMatch(Post::isOfMatters);
        if (!anybody && caller.posts().stream().map(Post::role).noneMatch(roles::contains)) {
            throw new NotPermitted("one of the posts " + roles + " is wanted");
        }
    }

    private Optional<ServiceKey> key() {
        return Optional.ofNullable((ServiceKey) servlet.getAttribute(SessionMechanism.KEY));
    }

    /** A service key opens what its scopes name, and no more than the posts of its account. */
    private static void within(ServiceKey key, ContainerRequestContext request) {
        List<PathSegment> path = request.getUriInfo().getPathSegments();
        // Matters of each kind are a root of their own.
        String root = path.get(path.size() > 1 && path.get(0).getPath().equals(MATTERS) ? 1 : 0)
                .getPath();
        boolean writes = !Set.of("GET", "HEAD").contains(request.getMethod());
        if (!key.opens(root, writes)) {
            throw new NotPermitted("the scopes of the key " + key.id() + " do not open " + root);
        }
    }
}
