package org.xunzheng.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import org.xunzheng.domain.account.Accounts;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;

/** Who makes this request, read from the database once a request, so that a changed post counts at once. */
@Named("current")
@RequestScoped
public class CurrentCaller {

    private SecurityContext security;
    private Accounts accounts;
    private Optional<Caller> caller;

    protected CurrentCaller() {}

    @Inject
    CurrentCaller(SecurityContext security, Accounts accounts) {
        this.security = security;
        this.accounts = accounts;
    }

    /**
     * The caller.
     *
     * @throws NotPermitted if nobody is signed in, or the account was closed since
     */
    public Caller get() {
        return find().orElseThrow(() -> new NotPermitted("nobody is signed in"));
    }

    public boolean isSignedIn() {
        return find().isPresent();
    }

    /** Whether the caller holds the post of this name; for pages. */
    public boolean holds(String post) {
        return find().filter(c -> c.holds(Post.valueOf(post))).isPresent();
    }

    private Optional<Caller> find() {
        if (caller == null) {
            Principal principal = security.getCallerPrincipal();
            caller = principal == null ? Optional.empty() : accounts.caller(principal.getName());
        }
        return caller;
    }
}
