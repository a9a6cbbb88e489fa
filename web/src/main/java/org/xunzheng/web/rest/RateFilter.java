package org.xunzheng.web.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.xunzheng.web.account.RateLimit;
import org.xunzheng.web.problem.Problem;
import org.xunzheng.web.problem.Reader;

/** Turns away who asks too often, before anything else is done for the request. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class RateFilter implements ContainerRequestFilter {

    @Context
    private HttpServletRequest servlet;

    @Context
    private HttpHeaders headers;

    @Override
    public void filter(ContainerRequestContext request) {
        CDI.current()
                .select(RateLimit.class)
                .get()
                .take(servlet)
                .ifPresent(wait -> request.abortWith(Problem.tooMany(Reader.of(headers), wait)));
    }
}
