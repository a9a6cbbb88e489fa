package org.xunzheng.web.account;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Keeps what was shown from lying about: nothing but style sheets, scripts and fonts is kept by browsers or on the way. */
public class PrivacyFilter implements Filter {

    /**
     * What scripts may run, PrimeFaces says for each page in a policy of its own, with a nonce: one here would have to let
     * every script in, so there is no {@code default-src}. Its components need styles in elements.
     */
    private static final String OF_PAGES =
            "object-src 'none'; frame-ancestors 'self'; base-uri 'self'; form-action 'self';"
                    + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
                    + " connect-src 'self'; frame-src 'self'; media-src 'none'; worker-src 'none'; manifest-src 'none'";

    /** What REST answers is data and files; nothing of it is a page of this site. */
    private static final String OF_REST =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        String path = asked.getRequestURI().substring(asked.getContextPath().length());
        answer.setHeader("Content-Security-Policy", path.startsWith("/api/") ? OF_REST : OF_PAGES);
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("X-Frame-Options", "SAMEORIGIN");
        answer.setHeader("Referrer-Policy", "same-origin");
        answer.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (asked.isSecure()) {
            answer.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (!path.startsWith("/jakarta.faces.resource/") && !path.startsWith("/fonts/")) {
            answer.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }
}
