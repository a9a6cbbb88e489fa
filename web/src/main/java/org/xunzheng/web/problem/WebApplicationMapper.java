package org.xunzheng.web.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xunzheng.web.text.Texts;

/**
 * What JAX-RS itself refuses (no such path, wrong method, unreadable body) keeps its status and gets a problem's body.
 * Some servers check posts before our own filter does; their answer then reads like ours.
 */
@Provider
public class WebApplicationMapper implements ExceptionMapper<WebApplicationException> {

    private static final Map<Integer, String> WORDS =
            Map.of(400, "malformed", 404, "notFound", 413, "tooLarge", 428, "versionWanted");

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(WebApplicationException exception) {
        Response response = exception.getResponse();
        if (response.hasEntity()) {
            return response;
        }
        return response(response, Reader.of(headers));
    }

    static Response response(int status, Texts texts) {
        return response(Response.status(status).build(), texts);
    }

    private static Response response(Response response, Texts texts) {
        switch (response.getStatus()) {
            case 401:
                return Problem.signInWanted(texts);
            case 403:
                return Problem.notPermitted(texts);
            default:
                return other(response, texts);
        }
    }

    private static Response other(Response response, Texts texts) {
        int status = response.getStatus();
        String kind = WORDS.getOrDefault(status, "http");
        Problem problem = new Problem(
                "urn:xunzheng:problem:"
                        + response.getStatusInfo()
                                .getReasonPhrase()
                                .toLowerCase(Locale.ROOT)
                                .replace(' ', '-'),
                texts.message("problem." + kind),
                status,
                texts.message("problem." + kind + ".detail"),
                List.of());
        return Response.fromResponse(response)
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
