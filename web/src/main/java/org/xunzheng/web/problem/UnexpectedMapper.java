package org.xunzheng.web.problem;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xunzheng.web.text.Texts;

/** Everything nobody expected: the reader gets a number, the log gets the cause under that number. */
@Provider
public class UnexpectedMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(UnexpectedMapper.class.getName());

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable exception) {
        return response(exception, Reader.of(headers));
    }

    static Response response(Throwable exception, Texts texts) {
        if (DatabaseAway.isBehind(exception)) {
            return DatabaseAway.response(texts);
        }
        if (isUnreadableBody(exception)) {
            return Problem.of(
                            "malformed",
                            texts.message("problem.malformed"),
                            Response.Status.BAD_REQUEST,
                            texts.message("problem.malformed.detail"))
                    .response();
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, exception, () -> "unexpected, told to the caller as " + number);
        return Problem.of(
                        "internal",
                        texts.message("problem.internal"),
                        Response.Status.INTERNAL_SERVER_ERROR,
                        texts.message("problem.internal.detail", number))
                .response();
    }

    /** Servers wrap what their JSON reader throws differently. */
    private static boolean isUnreadableBody(Throwable exception) {
        return exception instanceof JsonbException
                || exception instanceof JsonException
                || (exception instanceof ProcessingException && exception.getCause() instanceof JsonbException);
    }
}
