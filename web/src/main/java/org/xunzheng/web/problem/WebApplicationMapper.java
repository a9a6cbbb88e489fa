package org.xunzheng.web.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.xunzheng.web.text.Texts;

/** What JAX-RS itself refuses (no such path, wrong method, unreadable body) keeps its status and gets a problem's body. */
@Provider
public class WebApplicationMapper implements ExceptionMapper<WebApplicationException> {

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(WebApplicationException exception) {
        Response response = exception.getResponse();
        if (response.hasEntity()) {
            return response;
        }
        Texts texts = Reader.of(headers);
        boolean isClients = response.getStatus() == Response.Status.BAD_REQUEST.getStatusCode();
        Problem problem = new Problem(
                "urn:xunzheng:problem:"
                        + response.getStatusInfo()
                                .getReasonPhrase()
                                .toLowerCase(Locale.ROOT)
                                .replace(' ', '-'),
                texts.message(isClients ? "problem.malformed" : "problem.http"),
                response.getStatus(),
                response.getStatusInfo().getReasonPhrase(),
                java.util.List.of());
        return Response.fromResponse(response)
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
