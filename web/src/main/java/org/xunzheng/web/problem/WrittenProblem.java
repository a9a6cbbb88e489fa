package org.xunzheng.web.problem;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes a problem where JAX-RS does not. */
final class WrittenProblem {

    private static final Jsonb JSON = JsonbBuilder.create();

    private WrittenProblem() {}

    static void write(Response problem, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(problem.getStatus());
        problem.getStringHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(JSON.toJson(problem.getEntity()).getBytes(StandardCharsets.UTF_8));
    }
}
