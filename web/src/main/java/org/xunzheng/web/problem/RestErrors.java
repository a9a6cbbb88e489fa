package org.xunzheng.web.problem;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** Makes a problem of what fails below {@code /api/} before or after JAX-RS, of which servers would make a page. */
public class RestErrors implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        try {
            chain.doFilter(request, new WithProblems(asked, answer));
        } catch (ServletException | RuntimeException e) {
            if (answer.isCommitted()) {
                throw e;
            }
            WrittenProblem.write(UnexpectedMapper.response(e, Reader.of(asked)), answer);
        }
    }

    private static final class WithProblems extends HttpServletResponseWrapper {

        private final HttpServletRequest request;
        private final HttpServletResponse response;

        WithProblems(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
            this.response = response;
        }

        @Override
        public void sendError(int status) throws IOException {
            WrittenProblem.write(WebApplicationMapper.response(status, Reader.of(request)), response);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }
    }
}
