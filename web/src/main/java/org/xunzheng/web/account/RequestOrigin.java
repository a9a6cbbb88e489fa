package org.xunzheng.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.xunzheng.domain.trail.Origin;

/** The address of the running request; behind a proxy that names it, the server is set up to believe the proxy. */
@ApplicationScoped
class RequestOrigin implements Origin {

    private final HttpServletRequest request;

    @Inject
    RequestOrigin(HttpServletRequest request) {
        this.request = request;
    }

    protected RequestOrigin() {
        this(null);
    }

    @Override
    public String address() {
        try {
            String address = request.getRemoteAddr();
            return address == null ? "" : address;
        } catch (ContextNotActiveException | IllegalStateException noRequest) {
            return "";
        }
    }
}
