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
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes no form that a page of another site sends, nor one of a neighbour under the same domain: browsers say where a
 * request comes from, older ones by the origin or the page alone. Most forms have a token of their page as well; those that need no sign-in, that of sign-in among
 * them, have only this.
 */
public class CrossSiteFilter implements Filter {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

    /** The system's own address where a proxy hides it. */
    @Inject
    @ConfigProperty(name = "xunzheng.address")
    private Optional<String> ownAddress;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        if (!READING.contains(asked.getMethod()) && isForeign(asked)) {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isForeign(HttpServletRequest asked) {
        String from = asked.getHeader("Sec-Fetch-Site");
        if (from != null) {
            return FOREIGN.contains(from);
        }
        String origin = asked.getHeader("Origin");
        String sender = origin == null ? asked.getHeader("Referer") : origin;
        // Programs that are no browsers say nothing, and have no session of somebody else's to misuse.
        return sender != null && !place(sender).equals(place("http://" + asked.getHeader("Host"))) && !isOwn(sender);
    }

    private boolean isOwn(String sender) {
        return ownAddress.filter(own -> place(own).equals(place(sender))).isPresent();
    }

    /** Host and port, without those that its scheme has anyway; empty if it names none. */
    private static String place(String address) {
        try {
            URI uri = new URI(address);
            String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
            boolean usual = uri.getPort() < 0 || uri.getPort() == 80 || uri.getPort() == 443;
            return usual ? host : host + ":" + uri.getPort();
        } catch (URISyntaxException none) {
            return "";
        }
    }
}
