package org.xunzheng.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets browsers send the session's cookie over TLS alone, unless the operator says that there is none. */
@WebListener
public class SecureCookies implements ServletContextListener {

    @Inject
    @ConfigProperty(name = "xunzheng.cookie.secure", defaultValue = "true")
    private boolean secure;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().getSessionCookieConfig().setSecure(secure);
    }
}
