package org.xunzheng.web.problem;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.xunzheng.web.text.Texts;

/** A request without a body where one is wanted becomes 400. What is wrong within a body, the use case says. */
@Provider
public class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(ConstraintViolationException exception) {
        Texts texts = Reader.of(headers);
        return Problem.of(
                        "malformed",
                        texts.message("problem.malformed"),
                        Response.Status.BAD_REQUEST,
                        texts.message("problem.malformed.detail"))
                .response();
    }
}
