package org.xunzheng.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.xunzheng.domain.administration.SignInRules;

/** How long a session lasts in which nothing is done; pages tell who sits before them in time. */
@Named
@RequestScoped
public class SessionTime {

    private SignInRules rules;
    private HttpServletRequest request;

    protected SessionTime() {}

    @Inject
    SessionTime(SignInRules rules, HttpServletRequest request) {
        this.rules = rules;
        this.request = request;
    }

    /** In seconds: what ends first, the sign-in or the server's own session. */
    public long getIdle() {
        HttpSession held = request.getSession(false);
        long idle = rules.idle().toSeconds();
        return held == null || held.getMaxInactiveInterval() <= 0
                ? idle
                : Math.min(idle, held.getMaxInactiveInterval());
    }
}
