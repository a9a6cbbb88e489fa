package org.xunzheng.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Accounts;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.administration.From;
import org.xunzheng.domain.administration.Sessions;
import org.xunzheng.domain.administration.SignIn;
import org.xunzheng.domain.administration.Stage;

/** The session that this request belongs to, however far its sign-in has come; read from the database once a request. */
@RequestScoped
public class CurrentSession {

    /** Any node can read it after a fail-over. */
    private static final String SESSION = "org.xunzheng.session";

    private HttpServletRequest request;
    private SignIn signIn;
    private Accounts accounts;
    private Optional<Sessions.Standing> standing;

    protected CurrentSession() {}

    @Inject
    CurrentSession(HttpServletRequest request, SignIn signIn, Accounts accounts) {
        this.request = request;
        this.signIn = signIn;
        this.accounts = accounts;
    }

    /** Begins a session of the server for this one. */
    public void begin(UUID session) {
        HttpSession held = request.getSession(true);
        // A session id that somebody planted before sign-in is worth nothing after it.
        request.changeSessionId();
        held.setAttribute(SESSION, session.toString());
        standing = null;
    }

    /** The session's id, if there is one. */
    public Optional<UUID> id() {
        HttpSession held = request.getSession(false);
        return held != null && held.getAttribute(SESSION) instanceof String id
                ? Optional.of(UUID.fromString(id))
                : Optional.empty();
    }

    Optional<Sessions.Standing> standing() {
        if (standing == null) {
            standing = id().flatMap(signIn::standing);
        }
        return standing;
    }

    /** How far sign-in has come; empty for nobody. */
    public Optional<Stage> stage() {
        return standing().map(signIn::stage);
    }

    /** Looks again, after a step of sign-in. */
    public Optional<Stage> stageNow() {
        standing = null;
        return stage();
    }

    /**
     * Whose session it is, even if sign-in is not over.
     *
     * @throws NotPermitted if there is no session
     */
    public Caller caller() {
        return standing()
                .flatMap(s -> accounts.caller(s.login()))
                .orElseThrow(() -> new NotPermitted("there is no session"));
    }

    /** Ends it. */
    public void end() {
        standing().flatMap(s -> accounts.caller(s.login())).ifPresent(caller -> signIn.out(id().orElseThrow(), caller));
        HttpSession held = request.getSession(false);
        if (held != null) {
            held.invalidate();
        }
        standing = null;
    }

    /** Where the request comes from. */
    public From from() {
        return new From(request.getRemoteAddr(), request.getHeader("User-Agent"));
    }
}
