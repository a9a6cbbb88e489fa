package org.xunzheng.web.problem;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.xunzheng.domain.rule.Busy;
import org.xunzheng.web.text.Texts;

/** What there is too much of at the moment becomes 503, and says when to come again. */
@Provider
public class BusyMapper implements ExceptionMapper<Busy> {

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Busy busy) {
        Texts texts = Reader.of(headers);
        return Problem.unavailable(
                "busy",
                texts.message("problem.busy"),
                texts.message("problem.busy.detail", busy.getWait().toSeconds()),
                busy.getWait());
    }
}
