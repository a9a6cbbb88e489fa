package org.xunzheng.web.problem;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.web.text.Texts;

/** What is not there, or may not be known to be there, becomes 404. */
@Provider
public class NotFoundMapper implements ExceptionMapper<NotFound> {

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(NotFound exception) {
        Texts texts = Reader.of(headers);
        return Problem.of(
                        "not-found",
                        texts.message("problem.notFound"),
                        Response.Status.NOT_FOUND,
                        texts.message("problem.notFound.detail"))
                .response();
    }
}
