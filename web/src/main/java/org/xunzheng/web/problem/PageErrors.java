package org.xunzheng.web.problem;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leads to the page that says so where a page cannot be shown because the database is away. */
public class PageErrors implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            HttpServletResponse answer = (HttpServletResponse) response;
            if (answer.isCommitted() || !DatabaseAway.isBehind(rootOf(e))) {
                throw e;
            }
            unavailable(answer);
        }
    }

    /** Says that the database is away, by the error page. */
    public static void unavailable(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", String.valueOf(DatabaseAway.WAIT.toSeconds()));
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    private static Throwable rootOf(Exception thrown) {
        return thrown instanceof ServletException wrapper && wrapper.getRootCause() != null
                ? wrapper.getRootCause()
                : thrown;
    }
}
