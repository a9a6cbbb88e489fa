package org.xunzheng.web.problem;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.rule.WrittenFirst;
import org.xunzheng.web.text.Texts;

/** A change of something that changed meanwhile, or that another wrote first, becomes 409; repeating it is safe. */
@Provider
public class StaleVersionMapper implements ExceptionMapper<StaleVersion> {

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(StaleVersion exception) {
        Texts texts = Reader.of(headers);
        String kind = exception instanceof WrittenFirst ? "written-first" : "stale";
        return Problem.of(
                        kind,
                        texts.message("problem." + kind),
                        Response.Status.CONFLICT,
                        texts.message("problem." + kind + ".detail"))
                .response();
    }
}
