package org.xunzheng.web.layout;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * Lets a form be sent that lacks the nonce of its page's scripts, or brings one that PrimeFaces did not make: PrimeFaces would
 * break off, on the error page as well, and the server would show one of its own.
 */
@WebFilter(
        urlPatterns = "*.xhtml",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.ERROR})
public class NonceFilter implements Filter {

    private static final String NONCE = "primefaces.nonce";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        chain.doFilter(asked.getMethod().equals("POST") ? new WithNonce(asked) : request, response);
    }

    /** Whether it is one that PrimeFaces made: a UUID in Base64. */
    private static boolean isNonce(String nonce) {
        try {
            return nonce != null
                    && UUID.fromString(new String(Base64.getDecoder().decode(nonce), StandardCharsets.US_ASCII))
                            != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** The request, with a nonce of our own where it has none. Looks only when asked: whoever reads first decides the encoding. */
    private static final class WithNonce extends HttpServletRequestWrapper {

        private final String nonce =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));

        WithNonce(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            String sent = super.getParameter(name);
            return name.equals(NONCE) && !isNonce(sent) ? nonce : sent;
        }
    }
}
