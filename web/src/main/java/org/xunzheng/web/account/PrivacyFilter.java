package org.xunzheng.web.account;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Keeps what was shown from lying about: nothing but style sheets, scripts and fonts is kept by browsers or on the way. */
@WebFilter("/*")
public class PrivacyFilter implements Filter {

    /** What scripts may run, PrimeFaces says for each page, with a nonce; its style sheets need styles in elements. */
    private static final String POLICY =
            "object-src 'none'; frame-ancestors 'self'; base-uri 'self'; form-action 'self';"
                    + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("Content-Security-Policy", POLICY);
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("X-Frame-Options", "SAMEORIGIN");
        answer.setHeader("Referrer-Policy", "same-origin");
        answer.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (asked.isSecure()) {
            answer.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        String path = asked.getRequestURI().substring(asked.getContextPath().length());
        if (!path.startsWith("/jakarta.faces.resource/") && !path.startsWith("/fonts/")) {
            answer.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }
}
