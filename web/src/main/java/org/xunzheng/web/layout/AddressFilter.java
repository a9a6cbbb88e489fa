package org.xunzheng.web.layout;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.xunzheng.web.account.AddressQuery;

/**
 * Shows no page by an address with an ID number in it, which histories and logs would keep: leads to the page without it,
 * where the reader is told. The pages' own script keeps such a number from being sent at all.
 */
public class AddressFilter implements Filter {

    /** Says in the address that leads on what was left out. */
    public static final String REFUSED = "idNumberRefused=true";

    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        if (READING.contains(asked.getMethod()) && AddressQuery.hasIdNumber(asked.getQueryString())) {
            String rest = AddressQuery.withoutIdNumbers(asked.getQueryString());
            String page = Paths.pageOrHome(asked.getServletPath());
            ((HttpServletResponse) response)
                    .sendRedirect(asked.getContextPath() + page + "?" + (rest.isEmpty() ? "" : rest + "&") + REFUSED);
            return;
        }
        chain.doFilter(request, response);
    }
}
