package org.xunzheng.web.problem;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.web.text.Texts;

/** A step that the caller's posts do not allow becomes 403. */
@Provider
public class NotPermittedMapper implements ExceptionMapper<NotPermitted> {

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(NotPermitted exception) {
        Texts texts = Reader.of(headers);
        return Problem.of(
                        "not-permitted",
                        texts.message("problem.notPermitted"),
                        Response.Status.FORBIDDEN,
                        texts.message("problem.notPermitted.detail"))
                .response();
    }
}
