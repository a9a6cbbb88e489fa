package org.xunzheng.web.problem;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.xunzheng.domain.rule.NoSuchPart;

/** A part of a list that begins at a key of no page becomes 400. */
@Provider
public class NoSuchPartMapper implements ExceptionMapper<NoSuchPart> {

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(NoSuchPart exception) {
        return WebApplicationMapper.response(Response.Status.BAD_REQUEST.getStatusCode(), Reader.of(headers));
    }
}
