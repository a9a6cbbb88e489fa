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

/** Opens a page to those whom the table of pages names, whatever the page itself asks for beside; one not named is not there. */
public class PageFilter implements Filter {

    @Inject
    private CurrentCaller current;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        String page = asked.getServletPath() + (asked.getPathInfo() == null ? "" : asked.getPathInfo());
        if (PageAccess.isPage(page)
                && !PageAccess.isPublic(page)
                && !(current.isSignedIn() && PageAccess.opens(page, current.get()))) {
            ((HttpServletResponse) response)
                    .sendError(
                            PageAccess.pages().contains(page)
                                    ? HttpServletResponse.SC_FORBIDDEN
                                    : HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }
}
