package org.xunzheng.web.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.web.problem.Problem;
import org.xunzheng.web.problem.Reader;

/** Answers nothing that is asked by an address with an ID number in it, which logs on the way would keep. */
@Provider
@Priority(Priorities.AUTHENTICATION + 1)
public class AddressCheck implements ContainerRequestFilter {

    @Context
    private HttpHeaders headers;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getQueryParameters().values().stream()
                .flatMap(values -> values.stream())
                .anyMatch(IdNumber::isWithin)) {
            request.abortWith(Problem.numberInAddress(Reader.of(headers)));
        }
    }
}
