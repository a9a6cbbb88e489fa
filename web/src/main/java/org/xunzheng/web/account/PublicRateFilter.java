package org.xunzheng.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Slows down who tries names and numbers by program on the pages that need no sign-in. */
public class PublicRateFilter implements Filter {

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private RateLimit limit;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Duration> wait = limit.take((HttpServletRequest) request);
        if (wait.isPresent()) {
            HttpServletResponse answer = (HttpServletResponse) response;
            answer.setHeader("Retry-After", String.valueOf(wait.get().toSeconds()));
            answer.sendError(TOO_MANY_REQUESTS);
            return;
        }
        chain.doFilter(request, response);
    }
}
