package org.xunzheng.web.account;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.xunzheng.domain.person.IdNumber;

/**
 * Asks for no page by an address with an ID number in it, which histories and logs would keep: leads to the page without it,
 * where the reader is told. The pages' own script keeps such a number from being sent at all.
 */
public class AddressFilter implements Filter {

    /** Says in the address that leads on why there is nothing else in it. */
    public static final String REFUSED = "idNumberRefused";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        if (asked.getQueryString() != null && IdNumber.isWithin(decoded(asked.getQueryString()))) {
            ((HttpServletResponse) response).sendRedirect(asked.getRequestURI() + "?" + REFUSED + "=true");
            return;
        }
        chain.doFilter(request, response);
    }

    private static String decoded(String query) {
        try {
            return URLDecoder.decode(query, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return query;
        }
    }
}
