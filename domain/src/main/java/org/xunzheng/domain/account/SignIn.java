package org.xunzheng.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Signs a person or a service in by login name and password. */
@ApplicationScoped
public class SignIn {

    /** Compared with when there is no such account, so that the answer takes as long. */
    private static final PasswordHash NOBODY = PasswordHash.of("nobody");

    private final Accounts accounts;

    @Inject
    public SignIn(Accounts accounts) {
        this.accounts = accounts;
    }

    protected SignIn() {
        this(null);
    }

    /** The caller, or empty for a wrong name, a wrong password or an account out of use; which of them is not told. */
    public Optional<Caller> withPassword(String login, String password) {
        Optional<PasswordHash> stored = accounts.passwordHash(login);
        boolean right = stored.orElse(NOBODY).matches(password);
        return stored.isPresent() && right ? accounts.caller(login) : Optional.empty();
    }
}
