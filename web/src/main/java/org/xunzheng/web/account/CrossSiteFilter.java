package org.xunzheng.web.account;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Takes no form that a page of another site sends, nor one of a neighbour under the same domain: browsers say where a
 * request comes from. Most forms have a token of their page as well; those that need no sign-in, that of sign-in among
 * them, have only this.
 */
public class CrossSiteFilter implements Filter {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        String from = asked.getHeader("Sec-Fetch-Site");
        if (from != null && FOREIGN.contains(from) && !READING.contains(asked.getMethod())) {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }
}
