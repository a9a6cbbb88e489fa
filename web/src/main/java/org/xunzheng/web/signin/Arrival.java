package org.xunzheng.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.administration.SignIn;
import org.xunzheng.web.account.CurrentSession;

/** Begins the session of a person whom the unified identity vouched for, and leads on. */
@RequestScoped
class Arrival {

    private SignIn signIn;
    private CurrentSession session;
    private NextStep next;

    protected Arrival() {}

    @Inject
    Arrival(SignIn signIn, CurrentSession session, NextStep next) {
        this.signIn = signIn;
        this.session = session;
        this.next = next;
    }

    /** Says whether there is such an account. */
    boolean arrive(String login, String to) throws IOException {
        Optional<UUID> begun = signIn.withUnifiedIdentity(login, session.from());
        if (begun.isEmpty()) {
            return false;
        }
        session.begin(begun.get());
        next.go(to);
        return true;
    }
}
