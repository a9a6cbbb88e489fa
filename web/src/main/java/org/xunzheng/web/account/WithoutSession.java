package org.xunzheng.web.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;

/**
 * Begins no session for who opens a page that anybody may open. The screens' library would begin one for each, to keep the
 * nonce of its scripts in, and strangers could fill the memory with them; here it gets one that ends with the request. Our
 * own steps, such as sign-in, begin a session of the server's where they need one.
 */
@WebFilter(
        urlPatterns = "*.xhtml",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.ERROR})
public class WithoutSession implements Filter {

    /** What a form says on the next page is kept in a session until then. */
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** Sign-in by the bureau's identity keeps what it asked for until the answer comes. */
    private static final String SIGN_IN = "/signin/";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        String page = asked.getServletPath();
        boolean needsNone = READING.contains(asked.getMethod())
                && PageAccess.isPublic(page)
                && !page.startsWith(SIGN_IN)
                && asked.getSession(false) == null;
        chain.doFilter(needsNone ? new OfOneRequest(asked) : request, response);
    }

    private static final class OfOneRequest extends HttpServletRequestWrapper {

        private HttpSession session;

        OfOneRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public HttpSession getSession() {
            return getSession(true);
        }

        @Override
        public HttpSession getSession(boolean create) {
            HttpSession begun = super.getSession(false);
            if (begun != null) {
                return begun;
            }
            if (session == null && create) {
                session = new PassingSession(getServletContext());
            }
            return session;
        }
    }
}
