package org.xunzheng.web.problem;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.xunzheng.domain.account.NotPermitted;

/** A step that the caller's posts do not allow becomes 403. */
@Provider
public class NotPermittedMapper implements ExceptionMapper<NotPermitted> {

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(NotPermitted exception) {
        return Problem.notPermitted(Reader.of(headers));
    }
}
